/// The plain text of a node, each byte of which knows where it stands in the source.
package struct MarkupText: Hashable, Sendable {
  /// A run of bytes that stand side by side in the source as well.
  private struct Run: Hashable, Sendable {
    var start: Int32
    var source: Int32
  }

  /// The text in UTF-8.
  package private(set) var bytes: [UInt8] = []
  private var runs: [Run] = []

  /// An empty text.
  package init() {}

  /// The text for showing and comparing; bytes that are not UTF-8 appear as U+FFFD.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Where the byte at `index` of the text stands in the source.
  package func sourceOffset(at index: Int) -> Int {
    guard let first = runs.first else { return 0 }
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(runs[middle].start) <= index { low = middle } else { high = middle }
    }
    let run = index < Int(first.start) ? first : runs[low]
    return Int(run.source) + max(0, index - Int(run.start))
  }

  mutating func append(_ slice: ArraySlice<UInt8>) {
    runs.append(Run(start: Int32(bytes.count), source: Int32(slice.startIndex)))
    bytes.append(contentsOf: slice)
  }

  mutating func append(_ text: some Sequence<UInt8>, from source: Int) {
    runs.append(Run(start: Int32(bytes.count), source: Int32(source)))
    bytes.append(contentsOf: text)
  }
}

extension MarkupDocument {
  /// The text of a node and of all that it holds, without markup.
  ///
  /// Line endings inside a paragraph and `<br>` become one space, or LF where `keepsLines` is set;
  /// other inline HTML and the images' alternative texts are left out.
  package func plainText(of node: Int, keepsLines: Bool = false) -> MarkupText {
    let end = max(Int(nodes[node].subtreeEnd), node + 1)
    return plainText(nodes: (hasChildren(node) ? node + 1 : node)..<end, keepsLines: keepsLines)
  }

  /// The text of nodes that stand side by side, see `plainText(of:keepsLines:)`.
  package func plainText(nodes range: Range<Int>, keepsLines: Bool = false) -> MarkupText {
    var text = MarkupText()
    let lineBreak: [UInt8] = keepsLines ? [10] : [32]
    var index = range.lowerBound
    while index < range.upperBound {
      let item = nodes[index]
      switch item.kind {
      case .text, .codeLine, .htmlLine:
        text.append(source[item.range])
        if item.kind == .codeLine { text.append([10], from: Int(item.end)) }
      case .entity:
        text.append(Entities.decoded(source[item.range]), from: Int(item.start))
      case .softBreak:
        text.append(lineBreak, from: Int(item.start))
      case _ where endsLine(index):
        text.append(lineBreak, from: Int(item.start))
      case .image:
        index = Int(item.subtreeEnd)
        continue
      default:
        break
      }
      index += 1
    }
    return text
  }

  /// The text of a node as a string, see `plainText(of:keepsLines:)`.
  package func text(of node: Int) -> String { plainText(of: node).string }

  /// Whether a node is a hard line break of Markdown or the tag `<br>`.
  package func endsLine(_ node: Int) -> Bool {
    switch nodes[node].kind {
    case .hardBreak: return true
    case .inlineHTML:
      let letters = source[nodes[node].range].dropFirst().prefix(2).map { $0 | 32 }
      return letters == [98, 114]
    default: return false
    }
  }

  private func hasChildren(_ node: Int) -> Bool { Int(nodes[node].subtreeEnd) > node + 1 }

}
