<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "reverse-call-commons.ftl" as reverseCallPage>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('phone_number'); section>
<!-- template: reverse-call-phone.ftl -->

    <#if section = "header">
        <#if reverseCallPresentPhone??>${msg("reverseCallNewPhoneTitle")}<#else>${msg("reverseCallPhoneTitle")}</#if>
    <#elseif section = "form">
        <@reverseCallPage.styles/>
        <#assign error = messagesPerField.get('phone_number')>
        <div class="reverse-call">
            <#if reverseCallPresentPhone??>
                <p id="reverse-call-replaces">
                    ${msg("reverseCallNewPhoneBefore")} <bdi dir="ltr" class="reverse-call-caller">${reverseCallPresentPhone}</bdi>. ${msg("reverseCallNewPhoneReplaces")}
                </p>
            </#if>
            <p id="reverse-call-lead" class="reverse-call-lead">${msg("reverseCallPhoneLead")}</p>

            <form id="reverse-call-phone" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
                <#-- Not field.input: its type is always "text", and a telephone gets another keyboard. -->
                <@field.group name="phone_number" label=msg("reverseCallPhoneLabel") error=error>
                    <span class="${properties.kcInputClass!} <#if error?has_content>${properties.kcError!}</#if>">
                        <input id="phone_number" name="phone_number" value="${(reverseCall.phoneNumber)!''}" type="tel" inputmode="tel"
                               autocomplete="tel" maxlength="64" dir="ltr" autofocus aria-required="true"
                               aria-describedby="reverse-call-phone-hint<#if error?has_content> input-error-phone_number</#if>"
                               <#if error?has_content>aria-invalid="true"</#if>/>
                        <@field.errorIcon error=error/>
                    </span>
                    <div class="${properties.kcFormHelperTextClass!}">
                        <div id="reverse-call-phone-hint" class="${properties.kcInputHelperTextClass!}">
                            <span class="${properties.kcInputHelperTextItemTextClass!}">${msg("reverseCallPhoneHint")}</span>
                        </div>
                    </div>
                </@field.group>

                <#if reverseCallRememberMe??>
                    <div class="${properties.kcFormGroupClass!}">
                        <@field.checkbox name="rememberMe" label=msg("rememberMe") value=reverseCallRememberMe/>
                    </div>
                </#if>

                <@buttons.actionGroup>
                    <@buttons.button id="reverse-call-submit" label="reverseCallPhoneSubmit"/>
                    <#if isAppInitiatedAction??>
                        <@buttons.button id="reverse-call-cancel" name="cancel-aia" label="doCancel" type="secondary" value="true"/>
                    </#if>
                </@buttons.actionGroup>
            </form>

            <@reverseCallPage.safety/>
        </div>
    </#if>
</@layout.registrationLayout>
