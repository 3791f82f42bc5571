internal import Markup

/// Collects what the sources say of failures: what a caller then does, and what it must not do.
///
///     If 8 fails, the loan is allowed. 7 and 9 cannot do that.
///
/// A sentence that names rows of the table above it by their numbers is about those interactions. One that
/// forbids or adds something directly behind a sentence about a failure belongs to it.
enum FailureSentenceExtractor {
  /// Reads one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let document = draft.readings[index].document
    for (section, content) in document.sections.enumerated()
    where !draft.readings[index].isTrap[section] {
      let owner = draft.readings[index].owner[section]
      let rows = numberedRows(of: content, in: document)
      for block in content.blocks {
        for unit in document.textUnits(of: block) {
          let plain = document.markup.plainText(nodes: unit)
          let sentences = SentenceSplitter.sentences(in: plain.bytes).map {
            Phrase(plain, $0, lines: document.markup.lines)
          }
          read(sentences, owner, rows, index, &draft)
        }
      }
    }
  }

  private static func read(
    _ sentences: [Phrase], _ owner: Int?, _ rows: [Int: Int], _ index: Int,
    _ draft: inout ExtractionDraft
  ) {
    var isBehindFailure = false
    for sentence in sentences where (8...600).contains(sentence.text.count) {
      let tells = FailureVocabulary.tellsFailure(sentence.text)
      let named = rows.isEmpty ? [] : numbers(in: sentence.text).compactMap { rows[$0] }
      let continues =
        isBehindFailure && (FailureVocabulary.forbids(sentence.text) || !named.isEmpty)
      isBehindFailure = tells || continues
      guard tells || continues, !OpenQuestionExtractor.isOpen(sentence.text) else { continue }
      let evidence = draft.readings[index].document.evidence(sentence.lines)
      draft.statements.append(
        ExtractionDraft.StatementDraft(
          topic: .failure, statement: Statement(text: sentence.text, evidence: evidence),
          element: owner, rows: named))
    }
  }

  /// The lines of the rows of a section's tables of interactions, by the numbers that lead them.
  private static func numberedRows(
    of section: DocumentSection, in document: ParsedDocument
  ) -> [Int: Int] {
    var lines: [Int: Int] = [:]
    for table in TableView.tables(in: section, of: document) where table.has(.from, .to) {
      for row in table.rows {
        guard let first = row.cells.first?.text, first.utf8.count <= 4 else { continue }
        if let number = Int(first.filter { $0.isASCII && $0.isNumber }) { lines[number] = row.line }
      }
    }
    return lines
  }

  /// The row numbers that a sentence names: `7번과 9번`, `rows 7 and 9`, `7~9번`, `No. 8`.
  static func numbers(in sentence: String) -> [Int] {
    let characters = Array(sentence)
    var found: [Int] = []
    var position = 0
    var isListed = false
    while position < characters.count {
      guard characters[position].isASCII, characters[position].isNumber else {
        position += 1
        continue
      }
      let start = position
      while position < characters.count, characters[position].isASCII,
        characters[position].isNumber
      {
        position += 1
      }
      guard let number = Int(String(characters[start..<position])), number < 1000 else { continue }
      let before = String(characters[max(0, start - 12)..<start]).lowercased()
      let after = position < characters.count ? characters[position] : " "
      let isRange = after == "~" || after == "–" || after == "-"
      let isNamed =
        after == "번" || after == "番" || after == "号"
        || leads.contains {
          before.hasSuffix($0 + " ") || before.hasSuffix($0) && $0.hasSuffix(".")
        }
        || isListed && joins.contains { before.hasSuffix($0) }
        || isRange && rangeEndsNamed(characters, from: position + 1)
      isListed = isNamed
      guard isNamed else { continue }
      if let last = found.last, start > 0, "~–-".contains(characters[start - 1]), last < number {
        found += Array((last + 1)..<number)
      }
      found.append(number)
    }
    return found
  }

  private static let leads = [
    "row", "rows", "call", "calls", "no.", "nos.", "number", "numbers", "nr.", "zeile", "zeilen",
    "aufruf", "aufrufe", "line", "lines", "#",
  ]

  private static let joins = [", ", " and ", " or ", " und ", "-", "–", "~"]

  /// Whether the number behind a dash is marked as that of a row.
  private static func rangeEndsNamed(_ characters: [Character], from start: Int) -> Bool {
    let end = characters[start...].firstIndex { !($0.isASCII && $0.isNumber) } ?? characters.count
    return end > start && end < characters.count && "번番号".contains(characters[end])
  }
}
