using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PolicyMiner.Foundation;

/// <summary>Reads YAML.</summary>
internal static class YamlText
{
    /// <summary>Loads text; for some wrong texts (a bracket that is never closed, a key twice) the library throws what is no exception of its own.</summary>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public static void LoadText(this YamlStream yaml, string text)
    {
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            throw new YamlException("a bracket that is not closed, or a key that stands twice", exception);
        }
    }
}
