/** ESLint rule: every eslint-disable names the rules that it switches off and says why, after `--`. */
export const describedDirectives = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: {
      describe: "Say why: // {{directive}} rule-name -- reason",
      name: "Name the rules that are switched off: // {{directive}} rule-name -- reason",
    },
  },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const match = /^\s*(?<directive>eslint-disable[-\w]*)(?<rules>[^]*?)(?:\s--(?<reason>[^]*))?$/u.exec(
          comment.value,
        );
        if (match === null) continue;
        const { directive, rules, reason = "" } = match.groups;
        // Before the line's start, so that the directive cannot switch this report off.
        const start = { line: comment.loc.start.line, column: -1 };
        const report = (messageId) =>
          context.report({ loc: { start, end: comment.loc.end }, messageId, data: { directive } });
        if (rules.trim() === "") report("name");
        if (reason.trim() === "") report("describe");
      }
    },
  }),
};
