<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("reverseCallNewDeviceBody")}</p>
<ul>
  <li>${msg("reverseCallNewDeviceTime", time)}</li>
  <#if browser?has_content>
  <li>${msg("reverseCallNewDeviceBrowser", browser)}</li>
  </#if>
  <li>${msg("reverseCallNewDeviceNetwork", network)}</li>
</ul>
<p>${msg("reverseCallNewDeviceAccount")} <a href="${account}">${account}</a></p>
</@layout.emailLayout>
