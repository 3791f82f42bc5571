import CMarkdown

/// Collects the parser's events into nodes.
///
/// Text events point into the buffer that is parsed, so a position is a pointer difference. Blocks
/// without text (rules, empty headings, fences) are found by looking from the last known position.
struct TreeBuilder {
  let buffer: UnsafeBufferPointer<UInt8>
  let limits: MarkupLimits
  let bodyEnd: Int
  var nodes: [MarkupNode] = []
  var names: [String] = []
  var excesses: [(MarkupNote.Excess, Int)] = []
  var oversizedTable: (excess: MarkupNote.Excess, offset: Int)?
  /// End of the last thing whose place is known.
  var position: Int
  /// Open nodes; -1 stands for one that was flattened.
  private var open: [Int32] = []
  private var openCount = 0
  private var deepest = 0
  private var deepestOffset = 0
  private var cells = 0
  private var column: Int32 = 0
  private var isCodeLineOpen = false
  private var codeBytes = 0

  init(buffer: UnsafeBufferPointer<UInt8>, body: Range<Int>, limits: MarkupLimits) {
    self.buffer = buffer
    self.limits = limits
    bodyEnd = body.upperBound
    position = body.lowerBound
    nodes.reserveCapacity(body.count / 16 + 16)
    nodes.append(Self.root(body))
  }

  /// The node of a whole document.
  static func root(_ body: Range<Int>) -> MarkupNode {
    MarkupNode(
      kind: .document, detail: 0, start: Int32(body.lowerBound), end: Int32(body.upperBound),
      parent: 0, subtreeEnd: 1)
  }

  /// Gives the builder behind a callback's context; a nonzero result stops the parser.
  static func with(
    _ context: UnsafeMutableRawPointer?, _ body: (inout TreeBuilder) -> Int32
  ) -> Int32 {
    guard let context else { return 1 }
    return body(&context.assumingMemoryBound(to: TreeBuilder.self).pointee)
  }

  /// The finished tree.
  func finished() -> MarkupParser.Tree {
    var nodes = nodes
    nodes[0].subtreeEnd = Int32(nodes.count)
    var excesses = excesses
    if deepest > limits.nesting {
      excesses.append((.nesting(depth: deepest, limit: limits.nesting), deepestOffset))
    }
    return MarkupParser.Tree(nodes: nodes, names: names, excesses: excesses)
  }

  // MARK: Events

  mutating func enterBlock(_ kind: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    switch kind {
    case MD_BLOCK_DOC, MD_BLOCK_THEAD, MD_BLOCK_TBODY:
      break
    case MD_BLOCK_QUOTE:
      push(.quote)
    case MD_BLOCK_UL:
      push(.bulletList)
    case MD_BLOCK_OL:
      let start = detail?.assumingMemoryBound(to: MD_BLOCK_OL_DETAIL.self).pointee.start ?? 1
      push(.orderedList, Int32(clamping: start))
    case MD_BLOCK_LI:
      push(.item, taskState(detail))
    case MD_BLOCK_HR:
      let place = BlockPlaces.thematicBreak(in: buffer, from: position, to: bodyEnd)
      push(.thematicBreak, 0, at: place)
      nodes[nodes.count - 1].end = Int32(BlockPlaces.lineEnd(in: buffer, from: place, to: bodyEnd))
      position = Int(nodes[nodes.count - 1].end)
    case MD_BLOCK_H:
      let level = detail?.assumingMemoryBound(to: MD_BLOCK_H_DETAIL.self).pointee.level ?? 1
      push(.heading, Int32(level))
    case MD_BLOCK_CODE:
      enterCode(detail)
    case MD_BLOCK_HTML:
      push(.htmlBlock)
    case MD_BLOCK_P:
      push(.paragraph)
    case MD_BLOCK_TABLE:
      return enterTable(detail)
    case MD_BLOCK_TR:
      let place = BlockPlaces.firstMark(in: buffer, from: position, to: bodyEnd)
      push(.row, 0, at: place)
      position = max(position, min(place + 1, bodyEnd))
      column = 0
    case MD_BLOCK_TH, MD_BLOCK_TD:
      return enterCell(isHeader: kind == MD_BLOCK_TH)
    default:
      push(.paragraph)
    }
    return 0
  }

  mutating func leaveBlock(_ kind: MD_BLOCKTYPE) -> Int32 {
    switch kind {
    case MD_BLOCK_DOC, MD_BLOCK_TBODY: break
    case MD_BLOCK_THEAD:
      // The delimiter row is reported by nothing.
      let delimiter = BlockPlaces.nextLine(in: buffer, from: position, to: bodyEnd)
      position = BlockPlaces.lineEnd(in: buffer, from: delimiter, to: bodyEnd)
    default: pop()
    }
    return 0
  }

  mutating func enterSpan(_ kind: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    switch kind {
    case MD_SPAN_EM: push(.emphasis)
    case MD_SPAN_STRONG: push(.strong)
    case MD_SPAN_CODE: push(.code)
    case MD_SPAN_DEL: push(.strikethrough)
    case MD_SPAN_A:
      let target = detail?.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self).pointee.href
      push(.link, intern(target))
    case MD_SPAN_IMG:
      let target = detail?.assumingMemoryBound(to: MD_SPAN_IMG_DETAIL.self).pointee.src
      push(.image, intern(target))
    default: push(.emphasis)
    }
    return 0
  }

  mutating func leaveSpan() -> Int32 {
    pop()
    return 0
  }

  mutating func text(_ kind: MD_TEXTTYPE, _ text: UnsafePointer<CChar>?, _ size: Int) -> Int32 {
    let place = offset(of: text)
    switch kind {
    case MD_TEXT_SOFTBR: leaf(.softBreak, position, position)
    case MD_TEXT_BR: leaf(.hardBreak, position, position)
    case MD_TEXT_CODE where isInCodeBlock:
      codeText(place, size)
    case MD_TEXT_HTML where isInHTMLBlock:
      if let place, size > 0 { leaf(.htmlLine, place, place + size) }
    default:
      // Spaces that stand for a line ending inside a code span come from elsewhere.
      guard let place else { break }
      let node: MarkupNode.Kind =
        kind == MD_TEXT_ENTITY ? .entity : kind == MD_TEXT_HTML ? .inlineHTML : .text
      leaf(node, place, place + size)
    }
    return 0
  }

  // MARK: Code blocks

  private var isInCodeBlock: Bool { openKind == .codeBlock }
  private var isInHTMLBlock: Bool { openKind == .htmlBlock }
  private var openKind: MarkupNode.Kind {
    guard let last = open.last, last >= 0 else { return .document }
    return nodes[Int(last)].kind
  }

  private mutating func enterCode(_ detail: UnsafeMutableRawPointer?) {
    let code = detail?.assumingMemoryBound(to: MD_BLOCK_CODE_DETAIL.self).pointee
    let language = intern(code?.lang, lowercased: true)
    codeBytes = 0
    isCodeLineOpen = false
    guard let fence = code?.fence_char, fence != 0 else {
      push(.codeBlock, language)
      return
    }
    let place = BlockPlaces.fence(
      UInt8(bitPattern: fence), in: buffer, from: position, to: bodyEnd)
    push(.codeBlock, language, at: place)
    position = BlockPlaces.lineEnd(in: buffer, from: place, to: bodyEnd)
    if let last = open.last, last >= 0 { nodes[Int(last)].end = Int32(position) }
  }

  /// Takes a line's text, its indentation (which comes from elsewhere) or its ending.
  private mutating func codeText(_ place: Int?, _ size: Int) {
    if let text = place {
      let place = indented(text)
      let size = size + text - place
      if codeBytes <= limits.codeBlockBytes {
        leaf(.codeLine, place, place + size)
        codeBytes += size + 1
        if codeBytes > limits.codeBlockBytes {
          excesses.append((.codeBlock(limit: limits.codeBlockBytes), place))
        }
      } else {
        position = max(position, place + size)
      }
      isCodeLineOpen = true
    } else if isIndentation {
      indentation += size
    } else {
      indentation = 0
      if !isCodeLineOpen, codeBytes <= limits.codeBlockBytes {
        let start = BlockPlaces.nextLine(in: buffer, from: position, to: bodyEnd)
        leaf(.codeLine, start, start)
        codeBytes += 1
      }
      isCodeLineOpen = false
    }
  }

  /// Set by `offset(of:)` when the text behind a foreign pointer is a space.
  private var isIndentation = false
  /// Columns of indentation that the parser announced for the line to come.
  private var indentation = 0

  /// The start of a code line's text with its indentation, which is reported apart from it.
  private mutating func indented(_ place: Int) -> Int {
    var place = place
    while indentation > 0, place > 0, buffer[place - 1] == 32 || buffer[place - 1] == 9 {
      place -= 1
      indentation -= buffer[place] == 9 ? 4 : 1
    }
    indentation = 0
    return place
  }

  // MARK: Tables

  private mutating func enterTable(_ detail: UnsafeMutableRawPointer?) -> Int32 {
    let table = detail?.assumingMemoryBound(to: MD_BLOCK_TABLE_DETAIL.self).pointee
    let columns = Int(table?.col_count ?? 0)
    let start = BlockPlaces.firstMark(in: buffer, from: position, to: bodyEnd)
    if columns > limits.tableColumns {
      oversizedTable = (.tableColumns(count: columns, limit: limits.tableColumns), start)
      return 1
    }
    cells = 0
    push(.table, Int32(columns), at: start)
    return 0
  }

  private mutating func enterCell(isHeader: Bool) -> Int32 {
    cells += 1
    if cells > limits.tableCells {
      let table = open.last(where: { $0 >= 0 && nodes[Int($0)].kind == .table }) ?? 0
      oversizedTable = (.tableCells(limit: limits.tableCells), Int(nodes[Int(table)].start))
      return 1
    }
    if isHeader, column == 0, let row = open.last, row >= 0 { nodes[Int(row)].kind = .headerRow }
    push(.cell, column)
    column += 1
    return 0
  }

  private func taskState(_ detail: UnsafeMutableRawPointer?) -> Int32 {
    guard let item = detail?.assumingMemoryBound(to: MD_BLOCK_LI_DETAIL.self).pointee,
      item.is_task != 0
    else { return 0 }
    return item.task_mark == 32 ? 1 : 2
  }

  // MARK: Nodes

  private mutating func push(_ kind: MarkupNode.Kind, _ detail: Int32 = 0, at place: Int? = nil) {
    openCount += 1
    guard openCount <= limits.nesting else {
      if openCount > deepest {
        if deepest <= limits.nesting {
          deepestOffset = BlockPlaces.firstMark(in: buffer, from: position, to: bodyEnd)
        }
        deepest = openCount
      }
      open.append(-1)
      return
    }
    // Until its first text is seen, a block's start is unknown: -1.
    let start = Int32(place ?? -1)
    open.append(Int32(nodes.count))
    nodes.append(
      MarkupNode(
        kind: kind, detail: detail, start: start, end: start,
        parent: parentIndex(below: open.count - 1), subtreeEnd: 0))
  }

  private func parentIndex(below depth: Int) -> Int32 {
    var index = depth - 1
    while index >= 0 {
      if open[index] >= 0 { return open[index] }
      index -= 1
    }
    return 0
  }

  private mutating func pop() {
    openCount -= 1
    guard let index = open.popLast(), index >= 0 else { return }
    let node = Int(index)
    nodes[node].subtreeEnd = Int32(nodes.count)
    if nodes[node].start < 0 {
      let place = BlockPlaces.empty(nodes[node].kind, in: buffer, from: position, to: bodyEnd)
      nodes[node].start = Int32(place)
      nodes[node].end = Int32(place)
    }
    let parent = Int(nodes[node].parent)
    if parent > 0 {
      if nodes[parent].start < 0 { nodes[parent].start = nodes[node].start }
      nodes[parent].end = max(nodes[parent].end, nodes[node].end)
    }
  }

  private mutating func leaf(_ kind: MarkupNode.Kind, _ start: Int, _ end: Int) {
    let parent = parentIndex(below: open.count)
    nodes.append(
      MarkupNode(
        kind: kind, detail: 0, start: Int32(start), end: Int32(end), parent: parent,
        subtreeEnd: Int32(nodes.count + 1)))
    if parent > 0 {
      let index = Int(parent)
      if nodes[index].start < 0 { nodes[index].start = Int32(start) }
      nodes[index].end = max(nodes[index].end, Int32(end))
    }
    position = max(position, end)
  }

  private mutating func offset(of text: UnsafePointer<CChar>?) -> Int? {
    guard let text, let base = buffer.baseAddress else { return nil }
    let distance = UnsafeRawPointer(text) - UnsafeRawPointer(base)
    if distance >= 0, distance < buffer.count { return distance }
    isIndentation = text.pointee != 10
    return nil
  }

  private mutating func intern(_ attribute: MD_ATTRIBUTE?, lowercased: Bool = false) -> Int32 {
    guard let attribute, let text = attribute.text, attribute.size > 0 else { return -1 }
    let bytes = UnsafeRawBufferPointer(start: text, count: min(Int(attribute.size), 4096))
    let name = String(decoding: bytes, as: UTF8.self)
    names.append(lowercased ? name.lowercased() : name)
    return Int32(names.count - 1)
  }
}
