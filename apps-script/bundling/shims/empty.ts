// Stands in for Node's http, https and stream: rss-parser names them at load, and reaches them only when it fetches.
export default {};
