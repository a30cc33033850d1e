using System.Xml;

namespace PolicyMiner.Documents.Readers;

/// <summary>The one way in which XML is opened: no document type definition, no external entity, no network.</summary>
internal static class SafeXml
{
    /// <summary>Opens a stream of XML.</summary>
    public static XmlReader Open(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
        MaxCharactersInDocument = ZipGuard.MaxUnpackedBytes,
    });
}
