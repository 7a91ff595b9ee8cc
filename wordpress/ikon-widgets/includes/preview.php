<?php
/**
 * A page with one element alone, for the frame that editor and settings show it in: the real element with the real
 * feed, whatever the editor's own styles and frames are.
 *
 * @package IkonWidgets
 */

namespace IkonWidgets;

defined( 'ABSPATH' ) || exit;

const PREVIEW = 'ikon_widgets_preview';

/**
 * Address of the preview; element and attributes are added to it.
 *
 * @return string
 */
function preview_url() {
	return wp_nonce_url( admin_url( 'admin-ajax.php?action=' . PREVIEW ), PREVIEW );
}

/** Answers with the preview. */
function send_preview() {
	check_ajax_referer( PREVIEW );
	if ( ! current_user_can( 'edit_posts' ) ) {
		wp_die( '', 403 );
	}
	$element = isset( $_GET['element'] ) ? sanitize_key( $_GET['element'] ) : '';
	// phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- read_attributes() checks each value.
	$attributes = isset( $_GET['attributes'] ) ? json_decode( wp_unslash( $_GET['attributes'] ), true ) : array();
	if ( ! in_array( $element, elements(), true ) ) {
		wp_die( '', 400 );
	}
	header( 'Content-Type: text/html; charset=utf-8' );
	$html = render( $element, array_intersect_key( (array) $attributes, attributes_of( $element ) ) );
	printf(
		'<!doctype html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title>',
		esc_attr( page_language() ),
		esc_html__( 'Preview', 'ikon-widgets' )
	);
	// A page of its own, without the theme and without WordPress' lists of scripts and styles.
	// phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedStylesheet
	printf( '<link rel="stylesheet" href="%s">', esc_url( add_query_arg( 'ver', VERSION, plugins_url( 'admin/preview.css', PLUGIN_FILE ) ) ) );
	wp_print_script_tag(
		array(
			'type' => 'module',
			'src'  => add_query_arg( 'ver', VERSION, module_url( $element ) ),
		)
	);
	// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- render() escapes what it writes.
	printf( '</head><body>%s</body></html>', $html );
	exit;
}
