internal import Markup

/// Reads trees drawn with characters, where they tell who uses whom.
///
///     Lending
///     ├── uses Catalogue
///     └── Members          # calls Mail
///
/// A branch that begins with a verb, or whose remark does, tells a dependency; below a title about
/// dependencies every branch does. Other trees show what contains what; folders are no parts.
enum TreeExtractor {
  /// One line of a tree.
  private struct Branch {
    var depth: Int
    var text: String
    var remark: String
    var line: Int
  }

  /// Declares what the trees of a document name.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    for (branches, tells) in trees(in: reading) {
      for branch in branches {
        let (name, isVerbal) = subject(of: branch)
        let isEnd = NameVocabulary.endsLikeComponent(ElementName(name).words)
        let hasOwn = isVerbal || tells && branch.depth > 0
        guard hasOwn || isEnd, PartExtractor.isNameLike(name),
          ComponentHeadingExtractor.isName(name)
        else { continue }
        registry.declare(name, weight: 2, evidence: reading.document.evidence(line: branch.line))
      }
    }
  }

  /// Reads the trees of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for (branches, tells) in trees(in: reading) {
      var path: [(depth: Int, name: String)] = []
      for branch in branches {
        while let last = path.last, last.depth >= branch.depth { path.removeLast() }
        let (name, isVerbal) = subject(of: branch)
        if isVerbal || tells, let parent = path.last {
          add(parent.name, branch.text, name, branch, index, &draft)
        }
        if let needed = behindVerb(branch.remark) {
          add(name, branch.remark, needed, branch, index, &draft)
        }
        path.append((branch.depth, name))
      }
      guard let first = branches.first, let last = branches.last else { continue }
      draft.readings[index].usage.mark(first.line...last.line, .recognised)
    }
  }

  private static func add(
    _ source: String, _ words: String, _ targets: String, _ branch: Branch, _ index: Int,
    _ draft: inout ExtractionDraft
  ) {
    guard let source = draft.registry.find(source) else { return }
    for phrase in TargetPhrase.phrases(in: targets, registry: draft.registry) {
      guard let target = draft.registry.find(phrase.name) else { continue }
      var claim = InteractionClaim(
        source: source.index, target: target.index, form: .arrow,
        evidence: draft.readings[index].document.evidence(line: branch.line))
      claim.isSimilar = source.isSimilar || target.isSimilar
      let style = StyleVocabulary.reading(branch.text) ?? StyleVocabulary.reading(branch.remark)
      if let style {
        (claim.style, claim.via, claim.styleBasis) = (style.style, style.via, .explicit)
      } else if let verb = VerbVocabulary.meaning(between: Array(TextWords.words(words).prefix(1)))
      {
        (claim.style, claim.styleBasis) = (verb.style, .verb)
      }
      draft.add(claim)
      draft.readings[index].usage.mark(branch.line...branch.line, .used)
    }
  }

  /// The name of a branch, and whether a verb before it says that its parent uses it.
  private static func subject(of branch: Branch) -> (name: String, isVerbal: Bool) {
    if let name = behindVerb(branch.text) { return (name, true) }
    return (TargetPhrase.head(of: branch.text).name, false)
  }

  private static let verbs = [
    "uses", "calls", "depends on", "reads from", "reads", "writes to", "writes", "queries",
    "publishes to", "subscribes to", "consumes", "requires", "invokes", "sends to", "stores in",
    "talks to", "->", "→", "-->", "依赖", "调用", "使用", "의존:", "호출:", "依存", "nutzt", "ruft",
  ]

  /// What stands behind a verb at the beginning of a text.
  private static func behindVerb(_ text: String) -> String? {
    let lower = text.lowercased()
    for verb in verbs where lower.hasPrefix(verb) {
      let rest = String(text.dropFirst(verb.count))
      guard let first = rest.first, first == " " || first == ":" || verb.utf8.count > verb.count
      else { continue }
      let name = rest.drop { $0 == ":" || $0 == "：" }.trimmed
      return name.isEmpty ? nil : name
    }
    return nil
  }

  // MARK: Trees

  /// The trees of a document that are none of folders, and whether a title says what they tell.
  private static func trees(
    in reading: ExtractionDraft.Reading
  ) -> [(branches: [Branch], tells: Bool)] {
    var found: [(branches: [Branch], tells: Bool)] = []
    let document = reading.document
    for (index, section) in document.sections.enumerated() where !reading.isTrap[index] {
      for block in section.blocks where document.markup.nodes[block].kind == .codeBlock {
        guard ParsedDocument.plainLanguages.contains(document.markup.name(of: block)) else {
          continue
        }
        let branches = branches(in: document.codeLines(of: block))
        guard branches.count > 2, !isFolder(branches) else { continue }
        let title = section.title.lowercased()
        let tells = ["depend", "call graph", "call tree", "依赖", "调用", "의존", "호출", "依存", "abhängig"]
          .contains { title.contains($0) }
        // Remarks that say what each part needs leave nothing to the tree's own lines.
        let isRemarked = branches.contains { behindVerb($0.remark) != nil }
        found.append((branches, tells && !isRemarked))
      }
    }
    return found
  }

  /// The lines of a tree; empty when no branches are drawn.
  private static func branches(in lines: [CodeLine]) -> [Branch] {
    let joints = ["├", "└", "|--", "`--", "+--", "|__", "╰", "┣", "┗"]
    let drawn = lines.filter { line in joints.contains { line.text.trimmed.contains($0) } }
    guard drawn.count * 2 >= lines.count(where: { !$0.text.trimmed.isEmpty }),
      !BoxDrawingReader.isDrawing(lines)
    else { return [] }
    return lines.compactMap { line in
      let edge: Set<Character> = [
        " ", "\t", "│", "├", "└", "─", "|", "`", "+", "-", "_", "╰", "┣", "┗", "━", "┃", "╴",
      ]
      var view = Substring(line.text)
      var depth = 0
      while let first = view.first, edge.contains(first), !view.hasPrefix("->") {
        depth += 1
        view.removeFirst()
      }
      guard !view.isEmpty else { return nil }
      let mark = [" #", " //", " ←", "  --"].compactMap { view.firstRange(of: $0) }
        .min { $0.lowerBound < $1.lowerBound }
      let text = mark.map { String(view[..<$0.lowerBound]) } ?? String(view)
      let remark = mark.map { String(view[$0.upperBound...]) } ?? ""
      return Branch(depth: depth, text: text.trimmed, remark: remark.trimmed, line: line.line)
    }
  }

  /// Whether the branches are folders and files.
  private static func isFolder(_ branches: [Branch]) -> Bool {
    let files = branches.count { branch in
      guard let name = branch.text.split(separator: " ").first else { return false }
      if name.hasSuffix("/") { return true }
      guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return false }
      let ending = name[name.index(after: dot)...]
      return (1...5).contains(ending.count) && ending.allSatisfy { $0.isLetter || $0.isNumber }
    }
    return files * 4 >= branches.count && files > 0
  }
}
