import Screen

/// A sequence that begins with ESC [ (CSI) or ESC O (SS3), taken apart as ECMA-48 tells.
struct ControlSequence: Equatable {
  /// `[` or `O`.
  var introducer: UInt8
  /// The private mark `<`, `=`, `>` or `?`, if any.
  var mark: UInt8?
  /// The numbers, -1 where one was left out.
  var parameters: [Int] = []
  /// Whether bytes 0x20…0x2F stood before the final one.
  var hasIntermediates = false
  var final: UInt8
  /// The three bytes behind `ESC [ M` of the oldest mouse encoding.
  var mouseBytes: [UInt8] = []

  /// How far parsing came.
  enum Result: Equatable {
    case complete(ControlSequence, length: Int)
    /// The bytes up to `length` can never become a sequence.
    case broken(length: Int)
    case incomplete
  }

  /// The longest sequence that is waited for, in bytes.
  private static let limit = 128

  /// Parses the sequence at the front of `bytes`, which begin with ESC [ or ESC O.
  static func parse(_ bytes: ArraySlice<UInt8>) -> Result {
    let introducer = bytes[bytes.startIndex + 1]
    var index = bytes.startIndex + 2
    // The Linux console sends ESC [ [ A for F1.
    if introducer == UInt8(ascii: "["), bytes.dropFirst(2).first == UInt8(ascii: "[") {
      guard let final = bytes.dropFirst(3).first else { return .incomplete }
      let sequence = ControlSequence(
        introducer: introducer, mark: UInt8(ascii: "["), final: final)
      return .complete(sequence, length: 4)
    }
    var sequence = ControlSequence(introducer: introducer, final: 0)
    var number: Int?
    while index < bytes.endIndex {
      let byte = bytes[index]
      let length = index - bytes.startIndex + 1
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = min((number ?? 0) * 10 + Int(byte - UInt8(ascii: "0")), 9_999_999)
      case UInt8(ascii: ";"), UInt8(ascii: ":"):
        sequence.parameters.append(number ?? -1)
        number = nil
      case UInt8(ascii: "<")...UInt8(ascii: "?"):
        sequence.mark = byte
      case 0x20...0x2F:
        sequence.hasIntermediates = true
      case 0x40...0x7E:
        if let number { sequence.parameters.append(number) }
        sequence.final = byte
        return sequence.isOldMouse
          ? withMouseBytes(sequence, in: bytes, after: length)
          : .complete(sequence, length: length)
      default:
        // A control or non-ASCII byte inside: the sequence is given up, the byte is kept.
        return .broken(length: length - 1)
      }
      guard length < limit else { return .broken(length: length) }
      index += 1
    }
    return .incomplete
  }

  private var isOldMouse: Bool {
    introducer == UInt8(ascii: "[") && final == UInt8(ascii: "M") && mark == nil
      && parameters.isEmpty
  }

  private static func withMouseBytes(
    _ sequence: ControlSequence, in bytes: ArraySlice<UInt8>, after length: Int
  ) -> Result {
    let tail = bytes.dropFirst(length).prefix(3)
    guard tail.count == 3 else { return .incomplete }
    var sequence = sequence
    sequence.mouseBytes = Array(tail)
    return .complete(sequence, length: length + 3)
  }
}
