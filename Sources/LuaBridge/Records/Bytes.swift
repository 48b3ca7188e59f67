import CSimdJSON

#if canImport(Glibc)
  import Glibc
#endif

/// Small questions about bytes, for the reading of records.

@inline(__always)
func equalBytes(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
  memcmp(a, b, count) == 0
}

/// Copies a short text without a call: most pieces of a line are shorter than a call is long.
@inline(__always)
func copyShort(_ to: UnsafeMutablePointer<UInt8>, _ from: UnsafePointer<UInt8>, _ count: Int) {
  let (target, source) = (UnsafeMutableRawPointer(to), UnsafeRawPointer(from))
  @inline(__always) func move<Block: BitwiseCopyable>(_ at: Int, _: Block.Type) {
    target.storeBytes(of: source.loadUnaligned(fromByteOffset: at, as: Block.self), toByteOffset: at, as: Block.self)
  }
  switch count {
  case 129...: memcpy(to, from, count)
  case 16...:
    var at = 0
    while at + 16 < count {
      move(at, SIMD16<UInt8>.self)
      at += 16
    }
    move(count - 16, SIMD16<UInt8>.self)
  case 8...:
    move(0, UInt64.self)
    move(count - 8, UInt64.self)
  case 4...:
    move(0, UInt32.self)
    move(count - 4, UInt32.self)
  case 1...:
    // One, two or three bytes: some are written twice.
    to[count >> 1] = from[count >> 1]
    to[0] = from[0]
    to[count - 1] = from[count - 1]
  default: break
  }
}

/// Whether JSON writes the text as it stands: no quote, no backslash, no control character.
@inline(__always)
func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard text.count >= 8 else { return text.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F } }
  let base = UnsafeRawPointer(text.baseAddress!)
  let ones: UInt64 = 0x0101_0101_0101_0101
  // A high bit in each byte that is to be escaped (and perhaps in the byte above one, which changes no answer).
  @inline(__always) func marks(_ at: Int) -> UInt64 {
    let word = base.loadUnaligned(fromByteOffset: at, as: UInt64.self)
    @inline(__always) func zeros(_ value: UInt64) -> UInt64 { (value &- ones) & ~value }
    let control = (word &- ones &* 0x20) & ~word
    return control | zeros(word ^ ones &* 0x22) | zeros(word ^ ones &* 0x5C) | zeros(word ^ ones &* 0x7F)
  }
  var found: UInt64 = 0
  var at = 0
  while at + 8 < text.count {
    found |= marks(at)
    at += 8
  }
  return (found | marks(text.count - 8)) & (ones &* 0x80) == 0
}

@inline(__always)
func isIdentifier(_ text: UnsafeBufferPointer<UInt8>) -> Bool { csimdjson_is_identifier(text.baseAddress, text.count) }

/// Days since 1970-01-01 of `YYYY-MM-DD` between 1900 and 2200, or nil.
@inline(__always)
func dayNumber(_ text: UnsafeBufferPointer<UInt8>) -> Int32? {
  let day = csimdjson_day(text.baseAddress, text.count)
  return day == CSIMDJSON_NO_DAY ? nil : day
}

/// The text for a message: cut, and without control characters.
func readable(_ text: UnsafeBufferPointer<UInt8>) -> String {
  let cut = text.prefix(60)
  var shown = ""
  for scalar in String(decoding: cut, as: UTF8.self).unicodeScalars {
    shown.unicodeScalars.append(scalar.value < 32 || scalar.value == 127 || scalar.value == 0xFFFD ? "?" : scalar)
  }
  return text.count > 60 ? shown + "..." : shown
}

@inline(__always)
func hashBytes(_ text: UnsafeBufferPointer<UInt8>, _ seed: UInt64) -> UInt64 {
  var hash = seed ^ UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
  var i = 0
  let base = UnsafeRawPointer(text.baseAddress!)
  while i + 8 <= text.count {
    hash = mix(hash ^ base.loadUnaligned(fromByteOffset: i, as: UInt64.self))
    i += 8
  }
  var tail: UInt64 = 0
  var shift: UInt64 = 0
  while i < text.count {
    tail |= UInt64(text[i]) << shift
    shift += 8
    i += 1
  }
  return mix(hash ^ tail ^ 0xA076_1D64_78BD_642F)
}

@inline(__always)
private func mix(_ value: UInt64) -> UInt64 {
  let product = value.multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
  return product.high ^ product.low
}

/// 96 bits that stand for a text.
package struct Fingerprint: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt32

  init(high: UInt64, low: UInt32) {
    self.high = high
    self.low = low
  }

  /// Stands for these bytes.
  package init(of bytes: [UInt8]) { self = bytes.withUnsafeBufferPointer { Fingerprint($0) } }

  init(_ text: UnsafeBufferPointer<UInt8>) {
    high = text.isEmpty ? 1 : hashBytes(text, 0x2545_F491_4F6C_DD1D)
    low = text.isEmpty ? 1 : UInt32(truncatingIfNeeded: hashBytes(text, 0x9FB2_1C65_1E98_DF25))
  }
}

/// Texts that come again and again (jurisdictions, models): each gets a number.
final class TextCache {
  private var numbers: [UInt64: Int] = [:]
  private var texts: [[UInt8]] = []
  private var last = -1

  func number(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    if last >= 0 && isSame(text, last) { return last }
    let hash = text.isEmpty ? 0 : hashBytes(text, 0xD6E8_FEB8_6659_FD93)
    if let known = numbers[hash], isSame(text, known) {
      last = known
      return known
    }
    numbers[hash] = texts.count
    texts.append(Array(text))
    last = texts.count - 1
    return last
  }

  private func isSame(_ text: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
    texts[number].withUnsafeBufferPointer {
      $0.count == text.count && (text.isEmpty || equalBytes($0.baseAddress!, text.baseAddress!, text.count))
    }
  }

  var count: Int { texts.count }
  func text(_ number: Int) -> String { String(decoding: texts[number], as: UTF8.self) }
}
