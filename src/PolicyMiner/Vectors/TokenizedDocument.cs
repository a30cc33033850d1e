namespace PolicyMiner.Vectors;

/// <summary>One document's words, numbered by the thread that met them.</summary>
/// <param name="Interner">That thread's table.</param>
/// <param name="Units">Its units in the order of the text.</param>
/// <param name="HanTokens">How its Chinese text was cut.</param>
internal readonly record struct TokenizedDocument(TermInterner Interner, TokenizedUnit[] Units, HanTokenCount HanTokens);
