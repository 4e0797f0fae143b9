/** Languages in which the view can be shown. */
export type ViewLanguage = "en";
