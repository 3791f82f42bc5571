/// SRC-17: what users hand in goes to a language model of somebody else.
enum ContentToModel: SourceReading {
  static let id: RuleID = "SRC-17"
  static let looksFor = "users' content that goes to a model without terms"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(terms),
      let model = material.elements(.llm).first(where: { $0.kind == .externalSystem })
        ?? material.elements(.llm).first,
      let first = material.text.lines(contents).first(where: { $0.affirms(contents) })
    else { return [] }
    let entry = material.knowledge.entries(of: model.id).first { $0.kind == .llm }
    let known =
      entry?.citation(.retention) ?? entry?.citation(.residency) ?? entry?.citation(.legal)
    let note = known.map { " \($0.sentence)" } ?? ""
    return [
      finding(
        "What users hand in goes to \(model.name), and nothing says what happens to it there",
        about: .element(model.id),
        because:
          "Whether the provider keeps it, where, and whether models learn from it is a matter "
          + "of contract, not of code.\(note)",
        meanwhile: "The interaction counts as one over the trust boundary (SEC-05, SEC-07).",
        at: [first.evidence] + model.evidence.prefix(1),
        suggestion:
          "State the agreed retention, region and use for training, and what is taken out "
          + "of the content before it is sent.")
    ]
  }

  private static let contents: WordList = [
    "upload", "uploads", "uploaded", "accept pdf", "customer documents", "user content",
    "chat messages", "answers of students", "grades answers", "resumes", "cvs", "답안", "이력서",
    "medical records", "symptom", "symptoms", "patient notes", "visit notes", "업로드", "上传",
  ]
  private static let terms: WordList = [
    "zero retention", "residency", "retention", "data processing agreement", "dpa", "redact*",
    "anonymi*", "mask*",
  ]
}
