namespace PolicyMiner.Segmentation;

/// <summary>One word that is added to jieba's dictionary.</summary>
/// <param name="Word">The word; it may hold blanks, Latin letters and signs.</param>
/// <param name="Count">How often it is taken to occur, as in jieba's dictionary (60,101,967 occurrences in all). Null: jieba's rule, just enough for the word
/// to be cut out of plain context. 0: the word is taken out of the dictionary.</param>
/// <param name="Tag">Part of speech, or null.</param>
/// <param name="Source">File it comes from, for messages.</param>
/// <param name="Line">Its line there, from 1.</param>
/// <param name="KeepWhole">True: it is never cut apart, whatever the counts say (user lexicons, synonyms). False: the counts decide (policy lexicon).</param>
public sealed record LexiconEntry(string Word, int? Count, string? Tag, string Source, int Line, bool KeepWhole);
