<?php
/**
 * The modules of the elements. They lie in this plugin and are asked for only where an element is written into a page.
 *
 * @package IkonWidgets
 */

namespace IkonWidgets;

defined( 'ABSPATH' ) || exit;

const HANDLE = 'ikon-widgets-';

/**
 * Address of an element's module. The version is in it, so that no cache mixes two of them.
 *
 * @param string $element Name of the element.
 * @return string
 */
function module_url( $element ) {
	return plugins_url( "elements/$element.js", PLUGIN_FILE );
}

/**
 * Asks for an element's module. What a page with widgets in its footer asks for late still comes.
 *
 * @param string $element Name of the element.
 */
function enqueue_element( $element ) {
	if ( function_exists( 'wp_enqueue_script_module' ) ) { // Since WordPress 6.5.
		wp_enqueue_script_module( HANDLE . $element, module_url( $element ), array(), VERSION );
		return;
	}
	wp_enqueue_script( HANDLE . $element, module_url( $element ), array(), VERSION, true );
}

/**
 * Makes a module of the tag that an older WordPress writes, and tells the editor's script where its preview is:
 * an attribute needs no inline script.
 *
 * @param string $tag    The tag.
 * @param string $handle Name of the script.
 * @return string
 */
function mark_module( $tag, $handle ) {
	if ( EDITOR_SCRIPT === $handle ) {
		return str_replace( ' src=', sprintf( ' data-preview="%s" src=', esc_url( preview_url() ) ), $tag );
	}
	if ( 0 !== strpos( $handle, HANDLE ) || ! in_array( substr( $handle, strlen( HANDLE ) ), elements(), true ) ) {
		return $tag;
	}
	return str_replace( ' src=', ' type="module" src=', preg_replace( '/ type=([\'"])text\/javascript\1/', '', $tag ) );
}
