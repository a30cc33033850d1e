namespace PolicyMiner.Foundation;

/// <summary>What <see cref="TextDecoder"/> made of some bytes.</summary>
/// <param name="Text">The text, without byte-order mark, not yet normalised; empty when <paramref name="Failure"/> is not null.</param>
/// <param name="Encoding">"utf-8", "utf-8-bom", "utf-16le", "utf-16be" (with "-bom" when there was a mark), "gb18030" or "big5"; "unknown" on failure.</param>
/// <param name="Failure">Why the bytes are not text, or null.</param>
public sealed record DecodedText(string Text, string Encoding, string? Failure = null);
