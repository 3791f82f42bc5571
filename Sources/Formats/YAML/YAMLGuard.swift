/// Looks over a YAML text before it is parsed for what would cost time or stack without bound.
///
/// Yams expands aliases and recurses without a cap, so a text of 330 bytes can cost seconds. The
/// look is by bytes and errs on the strict side only in texts that use anchors or nest absurdly.
struct YAMLGuard {
  let aliasLimit: Int
  let depthLimit: Int

  /// Throws for the first place that breaks a limit.
  func check(_ bytes: [UInt8]) throws(YAMLError) {
    var line = 1
    var lineStart = 0
    var flowDepth = 0
    var anchors = 0
    var aliases = 0
    var complexKey: (line: Int, column: Int)?
    var isLeading = true
    for (index, byte) in bytes.enumerated() {
      let column = index - lineStart + 1
      switch byte {
      case 0x0A:
        line += 1
        lineStart = index + 1
        isLeading = true
        continue
      case 0x20, UInt8(ascii: "-"): continue
      case UInt8(ascii: "["), UInt8(ascii: "{"): flowDepth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        flowDepth = max(0, flowDepth - 1)
        if next(bytes, after: index) == UInt8(ascii: ":") { complexKey = (line, column) }
      case UInt8(ascii: "&") where startsName(bytes, at: index): anchors += 1
      case UInt8(ascii: "*") where startsName(bytes, at: index):
        aliases += 1
        if endsAsKey(bytes, from: index) { complexKey = (line, column) }
      case UInt8(ascii: "?") where isLeading: complexKey = (line, column)
      default: break
      }
      if flowDepth > depthLimit || (isLeading && column > 4 * depthLimit) {
        throw YAMLError(.tooDeep(limit: depthLimit), line: line, column: column)
      }
      if anchors > 0, aliases > aliasLimit {
        throw YAMLError(.tooManyAliases(limit: aliasLimit), line: line, column: column)
      }
      isLeading = false
    }
    if anchors > 0, aliases > 0, let complexKey {
      throw YAMLError(.aliasInKey, line: complexKey.line, column: complexKey.column)
    }
  }

  private func startsName(_ bytes: [UInt8], at index: Int) -> Bool {
    let before = index == 0 ? 0x20 : bytes[index - 1]
    let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
    let opens = [0x20, 0x0A, 0x09, 0x5B, 0x7B, 0x2C, 0x3A].contains(before)
    return opens && after > 0x20 && after != UInt8(ascii: "*")
  }

  private func endsAsKey(_ bytes: [UInt8], from index: Int) -> Bool {
    var end = index
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != 0x2C { end += 1 }
    return bytes[end - 1] == UInt8(ascii: ":") || next(bytes, after: end - 1) == UInt8(ascii: ":")
  }

  private func next(_ bytes: [UInt8], after index: Int) -> UInt8? {
    bytes[(index + 1)...].first { $0 != 0x20 }
  }
}
