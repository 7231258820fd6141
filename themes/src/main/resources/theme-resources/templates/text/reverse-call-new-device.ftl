<#ftl output_format="plainText">
${msg("reverseCallNewDeviceBody")}

${msg("reverseCallNewDeviceTime", time)}
<#if browser?has_content>
${msg("reverseCallNewDeviceBrowser", browser)}
</#if>
${msg("reverseCallNewDeviceNetwork", network)}

${msg("reverseCallNewDeviceAccount")}
${account}
