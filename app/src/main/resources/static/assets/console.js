'use strict';

(() => {
  const notice = () => document.getElementById('notice');

  const element = (name, className, text) => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  };

  // What went wrong, above everything else; whatever was typed stays where it is.
  const say = (title, detail, ...more) => {
    const box = element('div', 'alert alert-danger mt-3', '');
    box.append(element('strong', '', title), ' ', detail || '', ...more);
    notice().replaceChildren(box);
    notice().hidden = false;
    notice().scrollIntoView({ block: 'nearest' });
  };

  const saySignedOut = () => {
    const link = element('a', 'alert-link', notice().dataset.signIn);
    link.href = '/sign-in';
    link.target = '_blank';
    say(notice().dataset.signedOut, notice().dataset.keepPage, ' ', link);
  };

  const problemIn = (xhr) => {
    try {
      return JSON.parse(xhr.responseText);
    } catch (notAProblem) {
      return null;
    }
  };

  const sayFailed = (xhr) => {
    const problem = problemIn(xhr);
    if (xhr.status === 401) {
      saySignedOut();
    } else if (problem) {
      const fields = (problem.fields || []).map((field) => field.message).join('；');
      const id = element('span', 'text-secondary', ' ' + notice().dataset.requestId + ' ' + problem.requestId);
      say(problem.title, fields || problem.detail, id);
    } else {
      say(notice().dataset.failed, notice().dataset.offline);
    }
  };

  // A panel that fills itself while somebody types says there that it failed: a notice would move what they look at.
  const saidInPlace = (panel) => {
    if (!panel.dataset || !panel.dataset.failed) {
      return false;
    }
    panel.firstElementChild.replaceChildren(element('p', 'text-secondary', panel.dataset.failed));
    return true;
  };

  // The first wrong field, or else what the page has to say first.
  const focusWhatMatters = () => {
    const wrong = document.querySelector('main [aria-invalid="true"]');
    const first = wrong && wrong.matches('fieldset') ? wrong.querySelector('input') : wrong;
    const told = document.querySelector('main [role="alert"][tabindex], main [autofocus]');
    if (first || told) {
      (first || told).focus();
    }
  };

  const count = (area) => {
    document.getElementById(area.dataset.counter).textContent = [...area.value].length + ' / ' + area.dataset.longest;
  };
  const countAll = () => document.querySelectorAll('[data-counter]').forEach(count);

  // A form's key goes with its place in the browser's history. Browsers bring typed words back when somebody goes back; with
  // the key that they were sent under, sending them again does nothing twice.
  const keyFields = () => {
    const counts = {};
    return [...document.querySelectorAll('form input[type="hidden"][name="key"]')].map((field) => {
      const action = field.form.getAttribute('action');
      counts[action] = (counts[action] || 0) + 1;
      return [action + ' ' + counts[action], field];
    });
  };
  const keepKeys = () => {
    const keys = Object.fromEntries(keyFields().map(([name, field]) => [name, field.value]));
    history.replaceState({ ...history.state, keys }, '');
  };
  const bringKeysBack = () => {
    const keys = (history.state && history.state.keys) || {};
    keyFields().forEach(([name, field]) => {
      field.value = keys[name] || field.value;
    });
    keepKeys();
  };

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

  document.addEventListener('htmx:beforeRequest', (event) => {
    if (!event.target.dataset.failed) {
      notice().hidden = true;
    }
  });
  // After "more" the focus is on the first of the new lines, not lost with the button.
  let lastLine = null;

  document.addEventListener('htmx:beforeSwap', (event) => {
    const more = event.detail.requestConfig.elt.matches('[data-more]');
    lastLine = more ? event.detail.target.previousElementSibling : null;
    const type = event.detail.xhr.getResponseHeader('Content-Type') || '';
    if (event.detail.xhr.status >= 400 && type.startsWith('text/html')) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  document.addEventListener('htmx:sendError', (event) => {
    if (!saidInPlace(event.detail.elt)) {
      say(notice().dataset.failed, notice().dataset.offline);
    }
  });
  document.addEventListener('htmx:responseError', (event) => {
    if (event.detail.xhr.status === 401 || !saidInPlace(event.detail.elt)) {
      sayFailed(event.detail.xhr);
    }
  });
  document.addEventListener('htmx:afterSettle', (event) => {
    countAll();
    keepKeys();
    if (lastLine) {
      const first = lastLine.nextElementSibling && lastLine.nextElementSibling.querySelector('a');
      if (first) {
        first.focus();
      }
      lastLine = null;
    } else if (event.target.id === 'main') {
      focusWhatMatters();
    }
  });
  document.addEventListener('DOMContentLoaded', () => {
    countAll();
    bringKeysBack();
    focusWhatMatters();
  });
  document.addEventListener('input', (event) => {
    if (event.target.dataset && event.target.dataset.counter) {
      count(event.target);
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.ctrlKey && event.target.matches('textarea')) {
      event.target.form.requestSubmit();
    }
  });
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-copies]');
    if (button) {
      copy(button);
    }
  });
})();
