<?php
/**
 * Takes away what the plugin kept: its option and the feed file that was uploaded, on every site of a network.
 *
 * @package IkonWidgets
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Takes away what one site kept. */
function ikon_widgets_forget() {
	delete_option( 'ikon_widgets' );
	$uploads = wp_upload_dir( null, false );
	$folder  = trailingslashit( $uploads['basedir'] ) . 'ikon-widgets';
	wp_delete_file( "$folder/angebote.json" );
	if ( is_dir( $folder ) && 2 === count( scandir( $folder ) ) ) {
		rmdir( $folder ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_system_operations_rmdir -- empty, and our own.
	}
}

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $ikon_widgets_site ) {
		switch_to_blog( $ikon_widgets_site );
		ikon_widgets_forget();
		restore_current_blog();
	}
} else {
	ikon_widgets_forget();
}
