namespace PolicyMiner.Vectors;

/// <summary>One document's words, numbered by the thread that met them.</summary>
/// <param name="Worker">What that thread works with: its table of words, and its tokens.</param>
/// <param name="Units">Its units in the order of the text.</param>
/// <param name="HanTokens">How its Chinese text was cut.</param>
internal readonly record struct TokenizedDocument(TokenizerWorker Worker, TokenizedUnit[] Units, HanTokenCount HanTokens);
