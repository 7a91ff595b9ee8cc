<?php
/**
 * Writes an element into a page.
 *
 * @package IkonWidgets
 */

namespace IkonWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * An element as HTML, with its module asked for. Visitors get nothing where nothing sensible can be shown; who edits
 * is told why.
 *
 * @param string $element  Name of the element.
 * @param array  $given    Attributes, as somebody wrote them.
 * @param string $fallback What stands in the element until it shows its own, as HTML.
 * @return string
 */
function render( $element, array $given, $fallback = '' ) {
	$read       = read_attributes( $element, $given );
	$attributes = $read['attributes'] + site_attributes();
	$remarks    = current_user_can( 'edit_posts' ) ? remarks( $read, $attributes ) : '';
	if ( $read['empty'] || ! isset( $attributes['feed'] ) ) {
		return $remarks;
	}
	enqueue_element( $element );
	$attributes['feed'] = dated_feeds( $attributes['feed'] );
	return sprintf(
		'%1$s<ikon-%2$s%3$s>%4$s</ikon-%2$s>',
		$remarks,
		$element,
		html_attributes( $attributes ),
		'' === trim( $fallback ) ? fallback() : wp_kses_post( $fallback )
	);
}

/**
 * What the settings and the language of the page say, where the element says nothing.
 *
 * @return array<string, string>
 */
function site_attributes() {
	$options = options();
	return array_filter(
		array(
			'feed'  => $options['feed'],
			'theme' => 'auto' === $options['theme'] ? '' : $options['theme'],
			'lang'  => page_language(),
		)
	);
}

/**
 * Attributes as they stand in a tag.
 *
 * @param array<string, string> $attributes Values that were read.
 * @return string
 */
function html_attributes( array $attributes ) {
	$html = '';
	foreach ( $attributes as $name => $value ) {
		$html .= '' === $value ? " $name" : sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return $html;
}

/**
 * What a visitor sees before the module has run, and where nothing can be shown. A sentence with a link is of use in
 * both cases; without one, only those without JavaScript need to be told something.
 *
 * @return string
 */
function fallback() {
	$options = options();
	if ( '' === $options['publisher_url'] ) {
		return '<noscript><p>' . esc_html__( 'This part of the page needs JavaScript.', 'ikon-widgets' ) . '</p></noscript>';
	}
	$name = '' === $options['publisher_name'] ? $options['publisher_url'] : $options['publisher_name'];
	/* translators: %s: name of who publishes the data, as a link */
	$sentence = esc_html__( 'You also find this information here: %s', 'ikon-widgets' );
	return '<p>' . sprintf( $sentence, sprintf( '<a href="%s">%s</a>', esc_url( $options['publisher_url'] ), esc_html( $name ) ) ) . '</p>';
}

/**
 * What is wrong with an element, for those who can mend it.
 *
 * @param array                 $read       What read_attributes() says.
 * @param array<string, string> $attributes The values that remain.
 * @return string Paragraphs as HTML.
 */
function remarks( array $read, array $attributes ) {
	$sentences = array();
	foreach ( $read['refused'] as $name => $value ) {
		/* translators: 1: what was written, 2: name of an attribute */
		$sentences[] = sprintf( __( '“%1$s” cannot be a value of “%2$s” and was left out.', 'ikon-widgets' ), $value, $name );
	}
	foreach ( $read['unknown'] as $name ) {
		/* translators: %s: name of an attribute, or a stray word */
		$sentences[] = sprintf( __( 'There is no setting “%s”.', 'ikon-widgets' ), $name );
	}
	if ( $read['empty'] ) {
		$sentences[] = __( 'Nothing is left of a feed or a choice. So nothing is shown here, rather than something else than was meant.', 'ikon-widgets' );
	} elseif ( ! isset( $attributes['feed'] ) ) {
		$sentences[] = __( 'No feed is known. Enter its address under Settings → City widgets, or here.', 'ikon-widgets' );
	}
	if ( ! $sentences ) {
		return '';
	}
	return sprintf(
		'<p class="ikon-widgets-remark"><strong>%s</strong> %s</p>',
		esc_html__( 'Only editors see this:', 'ikon-widgets' ),
		esc_html( implode( ' ', $sentences ) )
	);
}
