// The controls of the demo page; what they say stands in the address, so that a card can be linked to.
const card = document.querySelector("joint-scorecard");
const controls = document.querySelector(".controls");
const asked = new URLSearchParams(location.search);

const show = () => {
  const { document: file, theme, locale, width } = Object.fromEntries(new FormData(controls));
  card.src = `documents/${file}`;
  card.theme = theme;
  card.locale = locale;
  document.documentElement.dataset.theme = theme;
  document.querySelector("main").className = width;
};

for (const [name, value] of asked) {
  const control = controls.elements.namedItem(name);
  if (control && [...control.options].some((option) => option.value === value)) control.value = value;
}
controls.addEventListener("change", () => {
  history.replaceState(null, "", `?${new URLSearchParams(new FormData(controls))}`);
  show();
});
show();
