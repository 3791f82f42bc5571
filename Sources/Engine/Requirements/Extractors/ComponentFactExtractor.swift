/// Reads what the labelled fields below a component's heading say about the component itself.
enum ComponentFactExtractor {
  /// Reads the fields of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for part in reading.described {
      for field in part.fields {
        let evidence = reading.document.evidence(field.text.lines)
        if read(field, part.owner, evidence, &draft) {
          draft.readings[index].usage.mark(field.lines, .recognised)
          draft.readings[index].usage.mark(field.text.lines, .used)
        }
      }
    }
    for section in reading.fields.indices where !reading.isTrap[section] {
      guard let owner = reading.owner[section] else { continue }
      addFirstParagraph(section, owner, index, &draft)
    }
  }

  private static func read(
    _ field: Field, _ owner: Int, _ evidence: Evidence, _ draft: inout ExtractionDraft
  ) -> Bool {
    let text = field.text.text
    let items = field.items.map(\.text.text)
    let all = text.isEmpty ? items.joined(separator: "; ") : text
    guard !all.isEmpty else { return false }
    switch field.role {
    case .responsibility:
      draft.registry.update(owner) { entry in
        guard !entry.hasStatedResponsibility else { return }
        entry.responsibility = Statement(text: all, evidence: evidence)
        entry.hasStatedResponsibility = true
      }
    case .domain: draft.registry.update(owner) { $0.domain = $0.domain ?? all }
    case .layer: draft.registry.update(owner) { $0.layer = $0.layer ?? all }
    case .team: draft.registry.update(owner) { $0.team = $0.team ?? all }
    case .technology:
      for part in TargetPhrase.splitParts(all) {
        let name = part.trimmed
        draft.registry.update(owner) { entry in
          guard !entry.technologies.contains(where: { $0.text == name }) else { return }
          entry.technologies.append(Statement(text: name, evidence: evidence))
        }
      }
    case .aliases:
      for part in TargetPhrase.splitParts(all) { draft.registry.addAlias(part.trimmed, to: owner) }
    case .port: break
    default: return false
    }
    return true
  }

  /// Where no label says what a component is for, the first sentence below its heading does.
  private static func addFirstParagraph(
    _ section: Int, _ owner: Int, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let document = draft.readings[index].document
    let content = document.sections[section]
    guard draft.registry.entries[owner].responsibility == nil, let first = content.blocks.first,
      draft.registry.entries[owner].evidence.first?.place.line == content.line,
      document.isParagraph(first)
    else { return }
    let phrase = document.phrase(of: first)
    guard FieldReader(document).fields(of: content).first?.lines.lowerBound != phrase.line,
      !phrase.text.isEmpty
    else { return }
    let evidence = document.evidence(phrase.lines)
    draft.registry.update(owner) {
      $0.responsibility = Statement(text: phrase.text, evidence: evidence)
    }
  }
}
