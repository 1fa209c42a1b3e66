/** The parts that a family of a project may be meant for; `all` is each of them. */
export const OWN_FONT_ROLES = ['text', 'display', 'sans', 'mono', 'all'] as const;
export type OwnFontRole = (typeof OWN_FONT_ROLES)[number];
