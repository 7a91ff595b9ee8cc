/** Version of the package, written in by the build. */
declare const __KIOSK_RELEASE__: string;
