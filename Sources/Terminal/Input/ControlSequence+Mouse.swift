import Screen

extension ControlSequence {
  /// The mouse event in SGR encoding (`CSI < b ; x ; y M`) or the oldest one (`CSI M bxy`).
  var mouse: MouseEvent? {
    let code: Int
    let column: Int
    let row: Int
    let isRelease: Bool
    if mouseBytes.count == 3 {
      // Each value is sent plus 32; places beyond column 223 cannot be told.
      (code, column, row) = (
        Int(mouseBytes[0]) - 32, Int(mouseBytes[1]) - 32, Int(mouseBytes[2]) - 32
      )
      isRelease = code & 0x43 == 3
    } else {
      guard parameters.count == 3, final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else {
        return nil
      }
      (code, column, row) = (parameters[0], parameters[1], parameters[2])
      isRelease = final == UInt8(ascii: "m")
    }
    guard code >= 0, column >= 1, row >= 1, let action = action(code, isRelease: isRelease)
    else { return nil }
    var modifiers: Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    return MouseEvent(action, at: Position(row: row - 1, column: column - 1), modifiers: modifiers)
  }

  private func action(_ code: Int, isRelease: Bool) -> MouseEvent.Action? {
    if code & 64 != 0 {
      return switch code & 3 {
      case 0: .wheelUp
      case 1: .wheelDown
      case 2: .wheelLeft
      default: .wheelRight
      }
    }
    let button: MouseEvent.Button
    switch code & 3 {
    case 0: button = .left
    case 1: button = .middle
    case 2: button = .right
    default:
      // No button: a move, or a release that does not tell which button it was.
      return isRelease && code & 32 == 0 ? .release(.left) : nil
    }
    // Buttons 8 to 11 (back, forward) have no meaning here.
    guard code & 128 == 0 else { return nil }
    if isRelease { return .release(button) }
    return code & 32 != 0 ? .drag(button) : .press(button)
  }
}
