// Every page: where one is.
for (const link of document.querySelectorAll('.masthead nav a')) {
  if (link.pathname === location.pathname) link.setAttribute('aria-current', 'page');
}
