'use strict';

(() => {
  const notice = () => document.getElementById('notice');

  const say = (title, detail, requestId) => {
    const place = notice();
    place.replaceChildren();
    const box = document.createElement('div');
    box.className = 'alert alert-danger mt-3';
    const strong = document.createElement('strong');
    strong.textContent = title;
    box.append(strong, ' ', detail || '');
    if (requestId) {
      const id = document.createElement('span');
      id.className = 'text-secondary';
      id.textContent = ' ' + place.dataset.requestId + ' ' + requestId;
      box.append(id);
    }
    place.append(box);
    place.hidden = false;
    place.scrollIntoView({ block: 'nearest' });
  };

  document.addEventListener('htmx:beforeRequest', () => { notice().hidden = true; });
  document.addEventListener('htmx:sendError', () => say(notice().dataset.failed, notice().dataset.offline));
  document.addEventListener('htmx:responseError', (event) => {
    try {
      const problem = JSON.parse(event.detail.xhr.responseText);
      say(problem.title, problem.detail, problem.requestId);
    } catch (notAProblem) {
      say(notice().dataset.failed, notice().dataset.offline);
    }
  });

  const copy = async (button) => {
    const source = document.getElementById(button.dataset.copies);
    try {
      await navigator.clipboard.writeText(source.textContent);
    } catch (notAllowed) {
      // browsers give the clipboard to https only
      const selection = window.getSelection();
      selection.selectAllChildren(source);
      document.execCommand('copy');
    }
    document.getElementById(button.dataset.copies + '-copied').textContent = button.dataset.copied;
  };
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-copies]');
    if (button) {
      copy(button);
    }
  });

  const count = (area) => {
    const place = document.getElementById(area.dataset.counter);
    place.textContent = [...area.value].length + ' / ' + area.dataset.longest;
  };
  const countAll = () => document.querySelectorAll('[data-counter]').forEach(count);
  document.addEventListener('input', (event) => {
    if (event.target.dataset && event.target.dataset.counter) {
      count(event.target);
    }
  });
  document.addEventListener('DOMContentLoaded', countAll);
  document.addEventListener('htmx:afterSettle', countAll);
})();
