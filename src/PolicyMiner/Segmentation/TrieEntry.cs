namespace PolicyMiner.Segmentation;

/// <summary>One word to be put into a trie.</summary>
/// <param name="Codes">Its character codes, each as one char: so ordinal order of the strings is the order of the codes.</param>
/// <param name="Value">Its value, not 0.</param>
/// <param name="Weight">How often it is looked up; words of great weight are placed close together.</param>
internal readonly record struct TrieEntry(string Codes, ushort Value, long Weight);
