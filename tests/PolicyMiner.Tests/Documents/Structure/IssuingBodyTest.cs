using PolicyMiner.Documents.Structure;

namespace PolicyMiner.Tests.Documents.Structure;

public sealed class IssuingBodyTest
{
    [Theory]
    [InlineData("国务院办公厅", "国家", "全国")]
    [InlineData("教育部、财政部", "国家", "全国")]
    [InlineData("山东省教育厅", "省", "山东")]
    [InlineData("广西壮族自治区人民政府办公厅", "省", "广西")]
    [InlineData("上海市人民政府", "省", "上海")]
    [InlineData("上海市浦东新区教育局", "县", "上海")]
    [InlineData("青岛市教育局", "市", "山东")]
    [InlineData("延边朝鲜族自治州人民政府", "市", "吉林")]
    [InlineData("江苏省苏州市人民政府", "市", "江苏")]
    [InlineData("中共杭州市委办公厅", "市", "浙江")]
    [InlineData("北京大学", "机构", "北京")]
    public void LevelAndRegion_WhenPlaceIsKnown_ComeFromTheList(string issuer, string level, string region)
        => (IssuingBody.LevelOf(issuer), IssuingBody.RegionOf(issuer)).Should().Be((level, region));

    [Theory]
    [InlineData("湖东省教育厅", "省", "湖东")]
    [InlineData("湖东省人民政府办公厅", "省", "湖东")]
    [InlineData("中共湖东省委", "省", "湖东")]
    [InlineData("湖东省人民代表大会常务委员会", "省", "湖东")]
    [InlineData("湖东省明川市人民政府", "市", "湖东")]
    [InlineData("湖东省明川市青川区人民政府", "县", "湖东")]
    [InlineData("湖东省青川县应急管理局", "县", "湖东")]
    [InlineData("明川市人民政府", "市", null)]
    [InlineData("明川市教育局、明川市财政局", "市", null)]
    [InlineData("青川县人民政府", "县", null)]
    [InlineData("青川区教育体育局", "县", null)]
    [InlineData("明川市青川区市场监督管理局", "县", null)]
    [InlineData("青川自治旗人民政府", "县", null)]
    [InlineData("省教育厅", "省", null)]
    [InlineData("市人民政府办公室", "市", null)]
    [InlineData("县教育局", "县", null)]
    [InlineData("明川职业技术学院", "机构", null)]
    public void LevelAndRegion_WhenPlaceIsUnknown_ComeFromTheFormOfTheName(string issuer, string level, string? region)
        => (IssuingBody.LevelOf(issuer), IssuingBody.RegionOf(issuer)).Should().Be((level, region));

    [Theory]
    [InlineData("改革领导小组")]
    [InlineData("全省高校联盟筹备组")]
    public void LevelOf_WhenTheNameDoesNotTell_GivesNull(string issuer) => IssuingBody.LevelOf(issuer).Should().BeNull();
}
