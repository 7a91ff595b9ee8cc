<?php
/**
 * A feed file on this site itself. WordPress' media library takes no JSON, and not everybody can put a file on a server.
 * It keeps its address: a newer file takes the place of the older one.
 *
 * @package IkonWidgets
 */

namespace IkonWidgets;

defined( 'ABSPATH' ) || exit;

const FEED_FILE = 'ikon_widgets_feed_file';

/** Writes the form that takes a file. */
function write_feed_file_form() {
	$file = feed_file();
	?>
	<h2><?php esc_html_e( 'A feed file of your own', 'ikon-widgets' ); ?></h2>
	<p><?php esc_html_e( 'You have a feed as a file and no place for it? Upload it here. A newer file takes the place of the older one, and the address stays. Everybody can read it.', 'ikon-widgets' ); ?></p>
	<?php if ( is_readable( $file['path'] ) ) : ?>
		<p>
			<a href="<?php echo esc_url( $file['url'] ); ?>"><?php echo esc_html( $file['url'] ); ?></a>
			(<?php echo esc_html( wp_date( get_option( 'date_format' ) . ', ' . get_option( 'time_format' ), filemtime( $file['path'] ) ) ); ?>)
		</p>
	<?php endif; ?>
	<?php // What is asked for stands in the address: of a form that is too large, PHP drops everything. ?>
	<form action="<?php echo esc_url( wp_nonce_url( admin_url( 'admin-post.php?action=' . FEED_FILE ), FEED_FILE ) ); ?>" method="post" enctype="multipart/form-data">
		<p>
			<label for="ikon-widgets-file"><?php esc_html_e( 'Feed file (.json)', 'ikon-widgets' ); ?></label>
			<input type="file" id="ikon-widgets-file" name="feed" accept=".json,application/json" aria-describedby="ikon-widgets-file-limit" required>
			<span id="ikon-widgets-file-limit">
				<?php
				/* translators: %s: a size, such as 2 MB */
				echo esc_html( sprintf( __( 'At most %s.', 'ikon-widgets' ), upload_limit() ) );
				?>
			</span>
		</p>
		<?php submit_button( __( 'Upload', 'ikon-widgets' ), 'secondary', 'upload', false ); ?>
	</form>
	<?php
}

/** Takes the file, and goes back to the settings with a sentence. */
function receive_feed_file() {
	check_admin_referer( FEED_FILE );
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( '', 403 );
	}
	// phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- WordPress takes it from here.
	$file  = isset( $_FILES['feed'] ) ? $_FILES['feed'] : array();
	$error = problem_with_upload( $file );
	if ( '' === $error ) {
		$error = reads_as_feed( $file ) ? keep_feed_file( $file ) : __( 'This file is no feed of version 1.', 'ikon-widgets' );
	}
	if ( '' === $error ) {
		$options = options();
		if ( '' === $options['feed'] ) {
			update_option( OPTION, array( 'feed' => feed_file()['url'] ) + $options );
		}
		add_settings_error( OPTION, 'ikon-widgets', __( 'The feed file is there.', 'ikon-widgets' ), 'success' );
	} else {
		add_settings_error( OPTION, 'ikon-widgets', esc_html( $error ) );
	}
	set_transient( 'settings_errors', get_settings_errors(), 30 ); // As WordPress' own settings do it.
	wp_safe_redirect( add_query_arg( 'settings-updated', 'true', settings_url() ) );
	exit;
}

/**
 * How large a file may be.
 *
 * @return string
 */
function upload_limit() {
	return (string) size_format( wp_max_upload_size() );
}

/**
 * Why a file did not arrive.
 *
 * @param array $file One of $_FILES; nothing where the form was larger than the server takes.
 * @return string Nothing where it is there.
 */
function problem_with_upload( array $file ) {
	$code = isset( $file['error'] ) ? $file['error'] : UPLOAD_ERR_INI_SIZE;
	if ( UPLOAD_ERR_INI_SIZE === $code || UPLOAD_ERR_FORM_SIZE === $code ) {
		/* translators: %s: a size, such as 2 MB */
		return sprintf( __( 'The file is too large. This site takes files of at most %s.', 'ikon-widgets' ), upload_limit() );
	}
	return UPLOAD_ERR_OK === $code ? '' : keep_feed_file( $file ); // WordPress has a sentence for each of the others.
}

/**
 * Whether an uploaded file is a feed. What is in it, the elements check record by record.
 *
 * @param array $file One of $_FILES.
 * @return bool
 */
function reads_as_feed( array $file ) {
	if ( ! isset( $file['tmp_name'] ) || ! is_uploaded_file( $file['tmp_name'] ) ) {
		return false;
	}
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- a local file.
	$text = file_get_contents( $file['tmp_name'] );
	$feed = json_decode( preg_replace( '/^\xEF\xBB\xBF/', '', $text ), true ); // Windows' editor begins a file with a mark.
	return is_array( $feed ) && isset( $feed['ikonFeed'] ) && is_string( $feed['ikonFeed'] ) && preg_match( '/^1(\.\d+)*$/', $feed['ikonFeed'] );
}

/**
 * Puts the file into its place.
 *
 * @param array $file One of $_FILES.
 * @return string What went wrong; nothing where all is well.
 */
function keep_feed_file( array $file ) {
	$into = function ( $uploads ) {
		$uploads['subdir'] = '/ikon-widgets';
		$uploads['path']   = $uploads['basedir'] . $uploads['subdir'];
		$uploads['url']    = $uploads['baseurl'] . $uploads['subdir'];
		return $uploads;
	};
	add_filter( 'upload_dir', $into );
	$kept = wp_handle_upload(
		$file,
		array(
			'test_form'                => false,
			'test_type'                => false, // WordPress knows no JSON; reads_as_feed() has read it.
			'unique_filename_callback' => function () {
				return 'angebote.json';
			},
		)
	);
	remove_filter( 'upload_dir', $into );
	return isset( $kept['error'] ) ? $kept['error'] : '';
}
