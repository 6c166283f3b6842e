"use strict";
// Shows as many key points as the slider says, and marks what they cite; without this script the ones chosen stand.
(() => {
  const slider = document.getElementById("points");
  const ranked = document.querySelectorAll("[data-rank]");
  const show = () => {
    for (const element of ranked) {
      const spare = Number(element.dataset.rank) > Number(slider.value);
      if (element.tagName === "MARK") {
        element.classList.toggle("spare", spare);
      } else {
        element.hidden = spare;
      }
    }
    document.getElementById("count").value = slider.value;
  };
  slider.addEventListener("input", show);
  show(); // a page that is opened again keeps what was chosen
  document.getElementById("slider").hidden = false;
})();
