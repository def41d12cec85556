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
    } else if (['main', 'request'].includes(event.target.id)) {
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

  // ---- how much waits, told by the server; a tab that nobody looks at keeps no connection, of which a browser has six ----
  let live = null;
  const showCounts = (counts) => {
    document.querySelectorAll('[data-count]').forEach((badge) => {
      const count = counts[badge.dataset.count] || 0;
      badge.hidden = count === 0;
      badge.textContent = count > 999 ? '999+' : count;
    });
  };
  const listen = () => {
    const source = document.body.dataset.live;
    if (live && document.hidden) {
      live.close();
      live = null;
    } else if (!live && source && !document.hidden) {
      live = new EventSource(source);
      live.onmessage = (event) => showCounts(JSON.parse(event.data));
    }
  };
  document.addEventListener('DOMContentLoaded', listen);
  document.addEventListener('visibilitychange', listen);

  // ---- menus and dialogs ----
  const closeMenus = (but) => {
    document.querySelectorAll('details.menu[open]').forEach((menu) => {
      if (menu !== but) {
        menu.open = false;
      }
    });
  };
  document.addEventListener('click', (event) => {
    closeMenus(event.target.closest('details.menu'));
    const opener = event.target.closest('[data-opens]');
    if (opener) {
      closeMenus(null);
      document.getElementById(opener.dataset.opens).showModal();
    }
  });

  // ---- a list with the open request beside it ----
  const beside = () => {
    const place = document.getElementById('beside');
    const isWide = window.matchMedia('(min-width: 992px)').matches;
    const isShown = place && (place.closest('.drawer') ? isWide : getComputedStyle(place).display !== 'none');
    return isShown ? place : null;
  };
  const markOpen = (href) => {
    document.querySelectorAll('.line, .card-line').forEach((line) => {
      const isOpen = [...line.querySelectorAll('[data-line]')].some((link) => link.getAttribute('href') === href);
      line.classList.toggle('is-open', isOpen);
    });
  };
  const openBeside = (link) => {
    const href = link.getAttribute('href');
    markOpen(href);
    const here = new URL(location.href);
    here.searchParams.set('open', href.split('/').pop());
    history.replaceState(history.state, '', here);
    const drawer = beside().closest('.drawer');
    if (drawer) {
      drawer.hidden = false;
    }
    window.htmx.ajax('GET', href, { target: '#beside', select: '#request', swap: 'innerHTML' });
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-line]');
    if (link && beside() && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      openBeside(link);
    }
  });
  const closeDrawer = () => {
    const drawer = document.querySelector('.drawer:not([hidden])');
    if (drawer) {
      drawer.hidden = true;
      const line = document.querySelector('.is-open .line-open');
      const here = new URL(location.href);
      here.searchParams.delete('open');
      history.replaceState(history.state, '', here);
      if (line) {
        line.focus();
      }
    }
  };
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-closes="drawer"]')) {
      closeDrawer();
    }
  });
  const openedBefore = () => {
    const open = new URL(location.href).searchParams.get('open');
    const link = open && document.querySelector('[data-line][href$="/' + CSS.escape(open) + '"]');
    if (link && beside()) {
      openBeside(link);
    }
  };
  document.addEventListener('DOMContentLoaded', openedBefore);
  document.addEventListener('htmx:afterSettle', () => {
    const open = new URL(location.href).searchParams.get('open');
    if (open && document.getElementById('beside')) {
      markOpen('/requests/' + open);
    }
  });

  // ---- keys, wherever nobody is typing ----
  const isTyping = (target) => target.matches('input, textarea, select, [contenteditable]') || target.closest('dialog[open]');
  const step = (by) => {
    const lines = [...document.querySelectorAll('.line-open, .lines .line-title')];
    const focused = lines.indexOf(document.activeElement);
    const current = focused >= 0 ? focused : lines.findIndex((link) => link.closest('.is-open'));
    const next = lines[Math.min(Math.max(current + by, 0), lines.length - 1)];
    if (next) {
      next.focus();
      if (beside() && next.matches('[data-line]')) {
        openBeside(next);
      }
    }
  };
  let goes = false;
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      closeMenus(null);
      closeDrawer();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
      return;
    }
    const place = goes && document.querySelector('[data-go="' + CSS.escape(event.key) + '"]');
    goes = event.key === 'g';
    if (place) {
      place.click();
    } else if (event.key === '/') {
      const search = document.querySelector('[data-key="/"]');
      if (search) {
        event.preventDefault();
        search.focus();
      }
    } else if (event.key === '?') {
      const keys = document.getElementById('keys');
      if (keys) {
        keys.showModal();
      }
    } else if (event.key === 'j' || event.key === 'k') {
      step(event.key === 'j' ? 1 : -1);
    }
  });

  // ---- sections that stand side by side as tabs; without scripts they stand below one another ----
  const makeTabs = (group) => {
    const sections = [...group.querySelectorAll(':scope > [data-tab]')];
    if (sections.length < 2 || group.querySelector(':scope > [role="tablist"]')) {
      return;
    }
    const list = element('div', 'tabs no-print', '');
    list.setAttribute('role', 'tablist');
    const tabs = sections.map((section, index) => {
      const tab = element('button', 'tab', section.dataset.tab);
      tab.type = 'button';
      tab.setAttribute('role', 'tab');
      tab.id = group.id + '-tab-' + index;
      section.setAttribute('role', 'tabpanel');
      section.setAttribute('aria-labelledby', tab.id);
      list.append(tab);
      return tab;
    });
    const choose = (chosen) => {
      sections.forEach((section, index) => {
        section.hidden = index !== chosen;
        tabs[index].setAttribute('aria-selected', index === chosen);
        tabs[index].tabIndex = index === chosen ? 0 : -1;
      });
    };
    list.addEventListener('click', (event) => choose(Math.max(tabs.indexOf(event.target), 0)));
    list.addEventListener('keydown', (event) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (by) {
        const next = (tabs.indexOf(document.activeElement) + by + tabs.length) % tabs.length;
        choose(next);
        tabs[next].focus();
      }
    });
    group.prepend(list);
    choose(0);
  };
  const makeAllTabs = () => document.querySelectorAll('[data-tabs]').forEach(makeTabs);
  document.addEventListener('DOMContentLoaded', makeAllTabs);
  document.addEventListener('htmx:afterSettle', makeAllTabs);
})();
