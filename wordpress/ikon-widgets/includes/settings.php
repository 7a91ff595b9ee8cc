<?php
/**
 * Settings → City widgets.
 *
 * @package IkonWidgets
 */

namespace IkonWidgets;

defined( 'ABSPATH' ) || exit;

const SETTINGS_PAGE = 'ikon-widgets';

/** Registers the option and its fields. */
function register_options() {
	register_setting(
		SETTINGS_PAGE,
		OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => __NAMESPACE__ . '\sanitize_options',
			'default'           => DEFAULTS,
		)
	);
	add_settings_section( 'main', '', '__return_null', SETTINGS_PAGE );
	$fields = array(
		'feed'           => __( 'Feed', 'ikon-widgets' ),
		'theme'          => __( 'Colours', 'ikon-widgets' ),
		'publisher_name' => __( 'Publisher of the data', 'ikon-widgets' ),
		'publisher_url'  => __( 'Page of the publisher', 'ikon-widgets' ),
	);
	foreach ( $fields as $name => $title ) {
		$about = array(
			'label_for' => "ikon-widgets-$name",
			'name'      => $name,
		);
		add_settings_field( $name, $title, __NAMESPACE__ . '\write_field', SETTINGS_PAGE, 'main', $about );
	}
}

/** Adds the page to the menu. */
function add_settings_page() {
	$title = __( 'City widgets', 'ikon-widgets' );
	$page  = add_options_page( $title, $title, 'manage_options', SETTINGS_PAGE, __NAMESPACE__ . '\write_settings_page' );
	add_action(
		"load-$page",
		function () {
			wp_enqueue_style( EDITOR_SCRIPT );
		}
	);
}

/**
 * Adds a link to the settings to the list of plugins.
 *
 * @param string[] $links Links that are there.
 * @return string[]
 */
function add_settings_link( $links ) {
	$link = sprintf( '<a href="%s">%s</a>', esc_url( settings_url() ), esc_html__( 'Settings', 'ikon-widgets' ) );
	return array_merge( array( $link ), $links );
}

/**
 * Address of the page.
 *
 * @return string
 */
function settings_url() {
	return admin_url( 'options-general.php?page=' . SETTINGS_PAGE );
}

/**
 * Checks what was entered. What is wrong is said, and what was there before stays.
 *
 * @param mixed $given What was entered.
 * @return array<string, string>
 */
function sanitize_options( $given ) {
	$given   = array_merge( DEFAULTS, array_filter( (array) $given, 'is_string' ) );
	$options = options();
	$feeds   = preg_split( '/\s+/', $given['feed'], -1, PREG_SPLIT_NO_EMPTY );
	$right   = array_filter( array_map( __NAMESPACE__ . '\read_address', $feeds ) );
	if ( count( $right ) === count( $feeds ) ) {
		$options['feed'] = implode( ' ', array_unique( $right ) );
	} else {
		$wrong = implode( ' ', array_diff_key( $feeds, $right ) );
		/* translators: %s: what was entered */
		complain( sprintf( __( 'This is no address of a feed: %s. It has to begin with https:// or /. The feed of before stays.', 'ikon-widgets' ), $wrong ) );
	}
	$url = trim( $given['publisher_url'] );
	if ( '' === $url || '' !== read_address( $url ) ) {
		$options['publisher_url'] = '' === $url ? '' : read_address( $url );
	} else {
		complain( __( 'The address of the publisher has to begin with https://. The address of before stays.', 'ikon-widgets' ) );
	}
	$options['publisher_name'] = sanitize_text_field( $given['publisher_name'] );
	$options['theme']          = in_array( $given['theme'], SHARED_ATTRIBUTES['theme'], true ) ? $given['theme'] : 'auto';
	return $options;
}

/**
 * Says above the page what is wrong.
 *
 * @param string $sentence What to say.
 */
function complain( $sentence ) {
	add_settings_error( OPTION, 'ikon-widgets', esc_html( $sentence ) );
}

/**
 * Writes one field.
 *
 * @param array $about Its name.
 */
function write_field( array $about ) {
	$name  = $about['name'];
	$value = options()[ $name ];
	$start = sprintf( 'id="ikon-widgets-%1$s" name="%2$s[%1$s]" aria-describedby="ikon-widgets-%1$s-help"', $name, OPTION );
	$help  = array(
		'feed'           => __( 'The address of the public file with the offers, for example https://www.stadt.example/angebote.json. For several feeds, one to a line. It holds wherever a widget does not name its own.', 'ikon-widgets' ),
		'theme'          => __( 'Automatic: light, and dark where your theme has a dark version.', 'ikon-widgets' ),
		'publisher_name' => __( 'For example the name of your city. Visitors without JavaScript, or while the feed cannot be reached, are sent there.', 'ikon-widgets' ),
		'publisher_url'  => __( 'Left empty, no such sentence is shown.', 'ikon-widgets' ),
	);
	// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped -- $start is made of our own names only.
	if ( 'feed' === $name ) {
		printf( '<textarea %s rows="3" class="large-text code" spellcheck="false">%s</textarea>', $start, esc_textarea( str_replace( ' ', "\n", $value ) ) );
	} elseif ( 'theme' === $name ) {
		printf( '<select %s>%s</select>', $start, theme_choices( $value ) );
	} else {
		printf( '<input %s type="%s" class="regular-text" value="%s">', $start, 'publisher_url' === $name ? 'url' : 'text', esc_attr( $value ) );
	}
	// phpcs:enable
	printf( '<p class="description" id="ikon-widgets-%s-help">%s</p>', esc_attr( $name ), esc_html( $help[ $name ] ) );
}

/**
 * The choices of colours.
 *
 * @param string $chosen What is chosen.
 * @return string
 */
function theme_choices( $chosen ) {
	$names = array(
		'auto'  => __( 'Automatic', 'ikon-widgets' ),
		'light' => __( 'Light', 'ikon-widgets' ),
		'dark'  => __( 'Dark', 'ikon-widgets' ),
	);
	$html  = '';
	foreach ( $names as $value => $name ) {
		$html .= sprintf( '<option value="%s"%s>%s</option>', $value, selected( $chosen, $value, false ), esc_html( $name ) );
	}
	return $html;
}

/** Writes the page. */
function write_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	?>
	<div class="wrap ikon-widgets-settings">
		<h1><?php echo esc_html( get_admin_page_title() ); ?></h1>
		<form action="options.php" method="post">
			<?php
			settings_fields( SETTINGS_PAGE );
			do_settings_sections( SETTINGS_PAGE );
			submit_button();
			?>
		</form>
		<?php write_feed_file_form(); ?>
		<h2><?php esc_html_e( 'Into a page', 'ikon-widgets' ); ?></h2>
		<p><?php esc_html_e( 'In the block editor: press the plus sign, look for “city” and choose a widget. Everywhere else, write one of these shortcodes:', 'ikon-widgets' ); ?></p>
		<ul class="ikon-widgets-shortcodes">
			<?php foreach ( elements() as $element ) : ?>
				<li><code>[ikon_<?php echo esc_html( $element ); ?>]</code></li>
			<?php endforeach; ?>
		</ul>
		<?php if ( '' !== options()['feed'] ) : ?>
			<h2><?php esc_html_e( 'Preview', 'ikon-widgets' ); ?></h2>
			<iframe class="ikon-widgets-preview" title="<?php esc_attr_e( 'Preview', 'ikon-widgets' ); ?>"
				src="<?php echo esc_url( add_query_arg( 'element', 'angebote', preview_url() ) ); ?>"></iframe>
		<?php endif; ?>
	</div>
	<?php
}
