<?php
/**
 * A block for each element. WordPress writes them into the page when it is asked for, so that a new version of the
 * plugin needs no edit of old pages.
 *
 * @package IkonWidgets
 */

namespace IkonWidgets;

defined( 'ABSPATH' ) || exit;

const EDITOR_SCRIPT = 'ikon-widgets-editor';

/** Registers the blocks and what the editor needs for them. */
function register_blocks() {
	$uses = array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' );
	wp_register_script( EDITOR_SCRIPT, plugins_url( 'admin/editor.js', PLUGIN_FILE ), $uses, VERSION, true );
	wp_set_script_translations( EDITOR_SCRIPT, 'ikon-widgets', plugin_dir_path( PLUGIN_FILE ) . 'languages' );
	wp_register_style( EDITOR_SCRIPT, plugins_url( 'admin/editor.css', PLUGIN_FILE ), array(), VERSION );
	foreach ( elements() as $element ) {
		register_block_type(
			plugin_dir_path( PLUGIN_FILE ) . "blocks/$element",
			array(
				'attributes'      => array_map( __NAMESPACE__ . '\block_attribute', attributes_of( $element ) ),
				'render_callback' => function ( $given ) use ( $element ) {
					return render_block( $element, $given );
				},
			)
		);
	}
}

/**
 * An attribute in the words of blocks. What is more than a flag is text: values are checked in one place.
 *
 * @param string|string[] $kind Kind of value.
 * @return array<string, string>
 */
function block_attribute( $kind ) {
	return array( 'type' => 'flag' === $kind ? 'boolean' : 'string' );
}

/**
 * A block as HTML.
 *
 * @param string $element Name of the element.
 * @param array  $given   The block's attributes, with those that every block has.
 * @return string
 */
function render_block( $element, array $given ) {
	$html = render( $element, array_intersect_key( $given, attributes_of( $element ) ) );
	return '' === $html ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $html );
}

/**
 * Adds the heading under which the inserter lists the blocks.
 *
 * @param array[] $categories Headings that are there.
 * @return array[]
 */
function add_block_category( $categories ) {
	$own = array(
		'slug'  => 'ikon-widgets',
		'title' => __( 'City widgets', 'ikon-widgets' ),
	);
	return array_merge( $categories, array( $own ) );
}
