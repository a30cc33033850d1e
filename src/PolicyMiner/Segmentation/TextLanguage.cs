namespace PolicyMiner.Segmentation;

/// <summary>The language of the documents: how words are found, and which stop lists are on by default.</summary>
public enum TextLanguage
{
    /// <summary>Chinese, with the English that Chinese policies hold: cut by lexicon and HMM, tagged, stop lists zh-general and policy.</summary>
    Chinese,

    /// <summary>English: cut at blanks and signs, counted in lower case, no tags, stop list en.</summary>
    English,
}
