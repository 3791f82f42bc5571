extension EditorRecord {
  /// One line of printable UTF-8 without its line end, as the draft log keeps it.
  ///
  /// `u` is undo, `r` redo; a change is `a` (or `j` when it joins the step before it), its kind,
  /// the selections before and after as `anchor,head`, and for each edit `@offset -removed
  /// +inserted`. White space, control characters, `%` and invalid bytes are written `%XX`.
  package var encoded: [UInt8] {
    switch self {
    case .undo: return Array("u".utf8)
    case .redo: return Array("r".utf8)
    case .apply(let transaction):
      let before = transaction.selectionBefore
      let after = transaction.selectionAfter
      let head =
        "\(transaction.joinsPrevious ? "j" : "a") \(transaction.kind.rawValue) "
        + "\(before.anchor),\(before.head) \(after.anchor),\(after.head)"
      var line = Array(head.utf8)
      for edit in transaction.edits {
        line.append(contentsOf: " @\(edit.offset) -".utf8)
        PercentText.append(edit.removed.bytes, to: &line)
        line.append(contentsOf: " +".utf8)
        PercentText.append(edit.inserted.bytes, to: &line)
      }
      return line
    }
  }

  /// The record that a line of the draft log holds, nil when it is damaged.
  package init?(encoded line: some Collection<UInt8>) {
    var fields = Array(line).split(separator: .space, omittingEmptySubsequences: false)[...]
    let mark = fields.popFirst().map { String(decoding: $0, as: UTF8.self) }
    switch mark {
    case "u" where fields.isEmpty: self = .undo
    case "r" where fields.isEmpty: self = .redo
    case "a", "j":
      guard
        let kind = fields.popFirst().flatMap({
          EditKind(rawValue: String(decoding: $0, as: UTF8.self))
        }),
        let before = fields.popFirst().flatMap(Self.selection),
        let after = fields.popFirst().flatMap(Self.selection)
      else { return nil }
      var edits: [Edit] = []
      while !fields.isEmpty {
        guard let place = fields.popFirst(), place.first == UInt8(ascii: "@"),
          let offset = Self.number(place.dropFirst()),
          let old = fields.popFirst(), old.first == UInt8(ascii: "-"),
          let removed = PercentText.decoded(old.dropFirst()),
          let new = fields.popFirst(), new.first == UInt8(ascii: "+"),
          let inserted = PercentText.decoded(new.dropFirst())
        else { return nil }
        edits.append(
          Edit(offset: offset, removed: TextBuffer(removed), inserted: TextBuffer(inserted)))
      }
      guard !edits.isEmpty else { return nil }
      self = .apply(
        Transaction(
          kind: kind, edits: edits, selectionBefore: before, selectionAfter: after,
          joinsPrevious: mark == "j"))
    default: return nil
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func selection(_ field: ArraySlice<UInt8>) -> Selection? {
    let ends = field.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard ends.count == 2, let anchor = number(ends[0]), let head = number(ends[1]) else {
      return nil
    }
    return Selection(anchor: anchor, head: head)
  }
}

/// Text in which every byte that could end a field or a line is written `%XX`.
enum PercentText {
  private static let digits = Array("0123456789ABCDEF".utf8)

  static func append(_ bytes: [UInt8], to line: inout [UInt8]) {
    var index = 0
    while index < bytes.count {
      let length = UTF8Scalar.length(in: bytes, at: index)
      let byte = bytes[index]
      if length == 0 || byte <= .space || byte == .percent || byte == 0x7F {
        line.append(contentsOf: [.percent, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
        index += 1
      } else {
        line.append(contentsOf: bytes[index..<(index + length)])
        index += length
      }
    }
  }

  static func decoded(_ field: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(field.count)
    var rest = field
    while let byte = rest.popFirst() {
      guard byte == .percent else {
        result.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digits.firstIndex(of:)),
        let low = rest.popFirst().flatMap(digits.firstIndex(of:))
      else { return nil }
      result.append(UInt8(high << 4 | low))
    }
    return result
  }
}
