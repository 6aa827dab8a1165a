/** Version of the add-on, told by `doGet` and shown in the sidebar. */
export const VERSION = '0.1.0';
