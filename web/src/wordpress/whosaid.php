<?php
/**
 * Plugin Name:       whosaid
 * Description:       Marks the sources a news article does not name and the claims nobody stands behind, in the block editor. Nothing leaves the browser.
 * Version:           1.0.0
 * Requires at least: 6.6
 * Requires PHP:      7.2
 * License:           Apache-2.0
 * License URI:       https://www.apache.org/licenses/LICENSE-2.0
 */

defined( 'ABSPATH' ) || exit;

add_action(
	'enqueue_block_editor_assets',
	function () {
		wp_enqueue_script(
			'whosaid',
			plugins_url( 'sidebar.js', __FILE__ ),
			array( 'wp-editor', 'wp-element', 'wp-plugins' ),
			(string) filemtime( __DIR__ . '/sidebar.js' ),
			true
		);
	}
);
