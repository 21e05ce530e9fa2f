/** What a folder of a locale is called: `en`, `es`, `pt-BR`, `zh-Hant`. */
export const localePattern = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;
