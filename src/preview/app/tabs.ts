import { byId } from './dom.ts';
import { VIEWS, type ViewName } from './view.ts';

/** Wires the tabs of the views (ARIA Authoring Practices, tabs with manual activation by arrows). */
export function openTabs(onChoose: (name: ViewName) => void): { show(name: ViewName): void } {
  const tabs = VIEWS.map((name) => ({ name, tab: byId(`tab-${name}`) }));
  for (const [i, { name, tab }] of tabs.entries()) {
    tab.addEventListener('click', () => onChoose(name));
    tab.addEventListener('keydown', ({ key }) => {
      const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: tabs.length - 1 }[key];
      const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
      if (!next) return;
      next.tab.focus();
      onChoose(next.name);
    });
  }
  return {
    show(name) {
      for (const one of tabs) {
        one.tab.setAttribute('aria-selected', `${one.name === name}`);
        one.tab.tabIndex = one.name === name ? 0 : -1;
      }
    },
  };
}
