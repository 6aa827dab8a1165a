import type { Execution, Service } from '../execution/service.ts';

/** HtmlService needs the host only for the pages of the project. */
export const htmlService: Service = {
  name: 'HtmlService',
  methods: {
    /** The text of a page by its name, with or without `.html`; null when the project has none of that name. */
    page: (execution: Execution, name: string) => {
      const { pages } = execution.host.project;
      return pages.get(name) ?? pages.get(name.replace(/\.html$/i, '')) ?? null;
    },
  },
};
