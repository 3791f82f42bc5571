/// SRC-78: a model that can act reads what strangers wrote.
enum InstructionsInContent: SourceReading {
  static let id: RuleID = "SRC-78"
  static let looksFor = "strangers' content before a model that can act"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(guards), let model = material.products(.llm).first,
      let content = material.first(contents, where: { $0.kind != .code }),
      let deed = material.first(deeds)
    else { return [] }
    return [
      finding(
        "What strangers write reaches \(model.entry.name), which may act on it (“\(deed.quoted(deeds))”)",
        about: material.elements(.llm).first.map { .element($0.id) },
        because:
          "A model cannot tell data from instructions: a sentence inside a document can make it "
          + "run code, call a tool or give out what it has read.",
        at: [content.evidence, deed.evidence],
        suggestion: "Say what the model may do at most, how its output is checked before it is "
          + "used, and that content counts as untrusted.")
    ]
  }

  private static let contents: WordList = [
    "upload*", "uploaded", "accept pdf", "documents", "chat", "messages", "user input",
    "free text", "emails", "tickets", "web pages",
  ]
  private static let deeds: WordList = [
    "code execution", "executes code", "tool calls", "tool calling", "function calling",
    "calls tools", "generated sql", "text to sql", "browser use",
  ]
  private static let guards: WordList = [
    "prompt injection", "guardrail*", "untrusted", "jailbreak*", "content filter*", "moderation",
    "allowlist*", "human approval", "human in the loop",
  ]
}
