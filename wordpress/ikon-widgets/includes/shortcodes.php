<?php
/**
 * Shortcodes: [ikon_angebote feed="…" language-switch] and the like, with the attributes of the elements.
 *
 * @package IkonWidgets
 */

namespace IkonWidgets;

defined( 'ABSPATH' ) || exit;

/** One shortcode for each element. */
function register_shortcodes() {
	foreach ( elements() as $element ) {
		add_shortcode(
			"ikon_$element",
			function ( $given, $content = '' ) use ( $element ) {
				return render( $element, named_attributes( $given ), do_shortcode( (string) $content ) );
			}
		);
	}
}

/**
 * A word without a value, as in HTML, is a flag. WordPress numbers such words.
 *
 * @param array|string $given What WordPress read; nothing is an empty string.
 * @return array<string, string>
 */
function named_attributes( $given ) {
	$named = array();
	foreach ( (array) $given as $name => $value ) {
		if ( ! is_int( $name ) ) {
			$named[ $name ] = $value;
		} elseif ( '' !== trim( $value ) ) {
			$named[ strtolower( $value ) ] = '';
		}
	}
	return $named;
}
