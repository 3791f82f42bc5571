/// Changes values inside a JSON text and leaves every other byte as it was.
///
/// Order, spacing, number forms, byte order mark, line endings and whatever follows the value stay.
/// What is new is laid out as its surroundings are.
package struct JSONEdit {
  /// The text with the changes made so far.
  package private(set) var bytes: [UInt8]
  private var root: JSONSpan

  /// Prepares a text for changes.
  ///
  /// - Throws: `JSONError` when the text is no acceptable JSON.
  package init(_ bytes: [UInt8]) throws(JSONError) {
    root = try JSONReader.span(of: bytes)
    self.bytes = bytes
  }

  /// The value at a path of keys, or nil where there is none.
  package func value(at path: [String]) -> OrderedValue? {
    guard let span = span(at: path[...]) else { return nil }
    return JSONReader.value(of: span, in: bytes)
  }

  /// Sets the value at a path of keys; a value that is there already stays byte for byte.
  ///
  /// - Parameters:
  ///   - path: keys from the root object; objects that are missing on the way are added. A value
  ///     on the way that is no object is replaced by one.
  ///   - value: the new value.
  ///   - predecessors: where the last key is new, it goes behind the last of these keys that its
  ///     object has, else to the object's end.
  package mutating func set(
    _ path: [String], to value: OrderedValue, after predecessors: [String] = []
  ) {
    guard self.value(at: path) != value else { return }
    guard let span = span(at: path[...]) else {
      insert(path, value: value, after: predecessors)
      return
    }
    let layout = JSONLayout(bytes)
    replace(span.range, with: layout.rendered(value, replacing: span, in: bytes))
  }

  private mutating func insert(
    _ path: [String], value: OrderedValue, after predecessors: [String]
  ) {
    guard let key = path.last else { return }
    let parentPath = Array(path.dropLast())
    guard let parent = span(at: parentPath[...]), let members = parent.members else {
      set(parentPath, to: .object([OrderedValue.Member(key, value)]))
      return
    }
    let layout = JSONLayout(bytes)
    guard !members.isEmpty else {
      let object = OrderedValue.object([OrderedValue.Member(key, value)])
      replace(parent.range, with: layout.rendered(object, replacing: parent, in: bytes))
      return
    }
    let index =
      members.lastIndex { member in
        predecessors.contains { $0.utf8.elementsEqual(member.key.utf8) }
      } ?? members.count - 1
    let neighbour = members[index]
    let valueRange = neighbour.value.range
    var text: [UInt8] = [UInt8(ascii: ",")]
    text += layout.space(before: neighbour.keyRange.lowerBound, in: bytes)
    JSONString.append(key, to: &text)
    text += bytes[neighbour.keyRange.upperBound..<valueRange.lowerBound]
    text += layout.rendered(value, likeMemberAt: neighbour.keyRange.lowerBound, in: bytes)
    replace(valueRange.upperBound..<valueRange.upperBound, with: text)
  }

  private func span(at path: ArraySlice<String>) -> JSONSpan? {
    path.reduce(Optional(root)) { span, key in span?.member(key)?.value }
  }

  private mutating func replace(_ range: Range<Int>, with text: [UInt8]) {
    bytes.replaceSubrange(range, with: text)
    var scanner = JSONSpanScanner(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    if let span = scanner.value() { root = span }
  }
}
