import CSignals
import Glibc

/// What a terminal is made of, opened in order and closed in reverse.
struct TerminalParts {
  let device: TerminalDevice
  let screen: CursesScreen
  let source: EventSource
  private let output: UnsafeMutablePointer<FILE>
  private let input: UnsafeMutablePointer<FILE>
  private let standardError: StandardErrorRedirection?
  private let settings: termios
  private let modes: String
  private let emergencyExit: String

  /// Opens everything; on failure, what was opened is closed again.
  init(options: TerminalOptions, isUTF8: Bool) throws(TerminalError) {
    var undo: [() -> Void] = []
    do throws(TerminalError) {
      let device = try TerminalDevice()
      undo.append { device.close() }
      self.device = device
      settings = device.settings
      var standardError: StandardErrorRedirection?
      if let path = options.standardErrorPath {
        let redirection = try StandardErrorRedirection(path: path)
        undo.append { redirection.end() }
        standardError = redirection
      }
      self.standardError = standardError
      // Before ncurses starts, which would install handlers of its own.
      let signals = dovetail_signals_install()
      guard signals >= 0 else { throw TerminalError.system(call: "pipe2", code: errno) }
      undo.append { dovetail_signals_uninstall() }
      source = EventSource(input: device.input, signals: signals)
      let output = try device.stream(device.output, mode: "w")
      undo.append { fclose(output) }
      self.output = output
      let input = try device.stream(device.input, mode: "r")
      undo.append { fclose(input) }
      self.input = input
      screen = try CursesScreen(
        terminal: options.terminalName, output: output, input: input, isUTF8: isUTF8,
        usesColor: options.usesColor)
      modes = TerminalModes.on(usesMouse: options.usesMouse)
      emergencyExit = TerminalModes.emergencyExit()
    } catch {
      for step in undo.reversed() { step() }
      throw error
    }
  }

  /// Turns on what ncurses does not know of: emergency exit, log, modes.
  func begin() {
    var settings = settings
    dovetail_emergency_arm(
      device.output, &settings, standardError?.original ?? -1, emergencyExit,
      emergencyExit.utf8.count)
    standardError?.begin()
    device.write(modes)
  }

  /// Gives the terminal to another program for a while.
  func leave() {
    device.write(TerminalModes.off)
    screen.leave()
    standardError?.pause()
    dovetail_emergency_disarm()
  }

  /// Ends everything.
  ///
  /// - Parameter isTerminalOurs: False where nothing may be written to the terminal.
  func end(isTerminalOurs: Bool) {
    if isTerminalOurs { device.write(TerminalModes.off) }
    screen.end(isTerminalOurs: isTerminalOurs)
    dovetail_emergency_disarm()
    fclose(output)
    fclose(input)
    device.close()
    dovetail_signals_uninstall()
    standardError?.end()
  }
}
