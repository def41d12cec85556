'use strict';

// The operator's desk: keys, the list of subjects, panels of the bar, and the draft that is kept while somebody types.
(() => {
  if (document.documentElement.dataset.desk) {
    return;
  }
  document.documentElement.dataset.desk = 'on';

  const form = () => document.getElementById('register');
  const field = (id) => document.getElementById(id);
  const isTyping = (target) =>
    target.matches('textarea, select, input:not([type="radio"], [type="checkbox"], [type="submit"])');

  // ---- the draft

  const QUIET = 700;
  const RETRY = 5000;
  let waiting = null;
  let isEnding = false;
  let lastKept = '';

  const tell = (what) => {
    const state = field('draft-state');
    if (state) {
      state.textContent = what ? state.dataset[what] : '';
    }
  };

  const keep = async (isLeaving) => {
    clearTimeout(waiting);
    if (!form() || isEnding) {
      return;
    }
    const words = new URLSearchParams(new FormData(form())).toString();
    if (words === lastKept) {
      return;
    }
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      ...JSON.parse(document.body.getAttribute('hx-headers') || '{}'),
    };
    try {
      const answer = await fetch('/register/draft', { method: 'POST', headers, body: words, keepalive: isLeaving });
      lastKept = answer.ok ? words : lastKept;
      tell(answer.ok ? 'saved' : answer.status === 401 ? 'signedOut' : answer.status === 409 ? 'ended' : 'failed');
      if (!answer.ok && answer.status !== 409) {
        waiting = setTimeout(keep, RETRY, false);
      }
    } catch (offline) {
      tell('failed');
      waiting = setTimeout(keep, RETRY, false);
    }
  };

  const keepSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, QUIET, false);
  };

  // ---- the list of subjects

  const list = () => field('subject-list');
  const options = () => [...list().querySelectorAll('[data-value]')];
  const active = () => list().querySelector('[aria-selected="true"]');

  const show = (isShown) => {
    list().hidden = !isShown;
    field('subjectCode').setAttribute('aria-expanded', String(isShown));
    if (!isShown) {
      field('subjectCode').removeAttribute('aria-activedescendant');
    }
  };

  const select = (option) => {
    options().forEach((each) => each.setAttribute('aria-selected', String(each === option)));
    field('subjectCode').setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };

  const choose = (option) => {
    field('subjectCode').value = option.dataset.value;
    show(false);
    form().dispatchEvent(new Event('change', { bubbles: true }));
  };

  const inList = (event) => {
    const all = options();
    if (list().hidden || !all.length) {
      return false;
    }
    const at = all.indexOf(active());
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      select(all[(at + (event.key === 'ArrowDown' ? 1 : -1) + all.length + (at < 0 && event.key === 'ArrowUp' ? 1 : 0)) % all.length]);
    } else if (event.key === 'Enter') {
      choose(active() || all[0]);
    } else if (event.key === 'Escape') {
      show(false);
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  };

  // ---- the bar

  const open = (panel) => {
    document.querySelectorAll('.desk-end').forEach((each) => {
      each.hidden = each !== panel;
    });
    const first = [...panel.querySelectorAll('input, textarea, select')].find(
      (each) => (each.type === 'radio' ? !panel.querySelector(':checked') : !each.value));
    (first || panel.querySelector('input, textarea, select')).focus();
  };

  const transferTo = (target) => {
    document.querySelector('input[name="transferTarget"][value="' + target + '"]').checked = true;
    open(field('panel-transfer'));
  };

  const keyOf = (event) => (event.altKey ? 'Alt+' : '') + (event.altKey ? event.code : event.key);

  const toggle = (box) => {
    box.checked = !box.checked;
    box.dispatchEvent(new Event('change', { bubbles: true }));
  };

  const check = (radio) => {
    radio.checked = true;
    radio.dispatchEvent(new Event('change', { bubbles: true }));
  };

  const nature = (digit) => document.querySelectorAll('input[name="nature"]')[digit - 1];

  const byKey = (event) => {
    const key = keyOf(event);
    const button = document.querySelector('.desk-bar button[data-key="' + key + '"]');
    const digit = /^(Alt\+Digit)?([1-7])$/.exec(key);
    if (button) {
      const danger = document.querySelector('[data-transfer]');
      if (button.dataset.panel === 'panel-transfer' && danger && !document.querySelector('input[name="transferTarget"]:checked')) {
        transferTo(danger.dataset.transfer);
      } else {
        button.click();
      }
    } else if (digit && (event.altKey || !isTyping(event.target))) {
      check(nature(Number(digit[2])));
    } else if (key === 'Alt+KeyJ') {
      check(document.querySelector('input[name="urgency"]:not(:checked)'));
    } else if (key === 'Alt+KeyM') {
      toggle(field('wishesSecrecy'));
    } else if (key === 'Alt+KeyK') {
      toggle(field('wishesCallBack'));
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  };

  // before console.js, whose Ctrl+Enter knows nothing of the bar
  document.addEventListener('keydown', (event) => {
    if (!form() || event.isComposing || event.metaKey) {
      return;
    }
    if (event.target.id === 'subjectCode' && inList(event)) {
      return;
    }
    if (event.ctrlKey) {
      if (event.key === 'Enter' && event.target.matches('#register textarea')) {
        event.preventDefault();
        event.stopImmediatePropagation();
        const panel = event.target.closest('.desk-end');
        const button = document.querySelector(panel ? '[data-panel="' + panel.id + '"]' : '.desk-bar [value="dispatch"]');
        if (button) {
          button.click();
        }
      }
      return;
    }
    if (event.key === 'Enter' && event.target.id === 'caller-phone' && event.target.value) {
      event.preventDefault();
      field('text').focus();
      return;
    }
    byKey(event);
  }, true);

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    const option = event.target.closest('[data-value]');
    if (option) {
      choose(option);
      field('subjectCode').focus();
    } else if (button && button.dataset.transfer) {
      transferTo(button.dataset.transfer);
    } else if (button && button.dataset.panel && field(button.dataset.panel).hidden) {
      event.preventDefault();
      open(field(button.dataset.panel));
    }
  }, true);

  document.addEventListener('input', (event) => {
    if (event.target.closest('#register')) {
      keepSoon();
    }
  });
  document.addEventListener('change', (event) => {
    if (event.target.closest('#register')) {
      keepSoon();
    }
  });
  document.addEventListener('focusout', (event) => {
    if (event.target.id === 'subjectCode') {
      setTimeout(show, 150, false);
    }
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      keep(true);
    }
  });
  window.addEventListener('pagehide', () => keep(true));
  window.addEventListener('online', () => keep(false));

  // ---- calls, as the telephone system tells of them

  const isBlank = () => form() && !field('caller-phone').value && !field('text').value;
  const openMine = () => {
    const mine = document.querySelector('#calls [data-mine]');
    if (mine && isBlank()) {
      mine.click();
    }
  };
  if (window.EventSource && field('calls')) {
    const source = new EventSource('/register/calls/live');
    let isFirst = true;
    source.onmessage = () => {
      if (!isFirst && field('calls')) {
        window.htmx.trigger('#calls', 'calls');
      }
      isFirst = false;
      openMine();
    };
  }

  // ---- what htmx brings

  document.addEventListener('htmx:beforeRequest', (event) => {
    isEnding = isEnding || event.target.id === 'register';
  });
  document.addEventListener('htmx:afterRequest', (event) => {
    // an answer that leads elsewhere keeps the desk from bringing the draft back until the browser has left
    if (event.target.id === 'register' && !(event.detail.xhr && event.detail.xhr.getResponseHeader('HX-Redirect'))) {
      isEnding = false;
    }
  });
  document.addEventListener('htmx:afterSettle', (event) => {
    if (event.target.id === 'subject-list') {
      show(document.activeElement === field('subjectCode') && list().children.length > 0);
    } else if (event.target.id === 'calls') {
      openMine();
    } else if (event.target.id === 'preview-body') {
      const proposed = field('proposed-title');
      if (proposed && proposed.dataset.title) {
        field('title').placeholder = proposed.dataset.title;
      }
    }
  });
})();
