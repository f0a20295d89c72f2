//! The widget: the page's element. Knows the DOM and the state; not how articles are read or coded.
