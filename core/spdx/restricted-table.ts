/**
 * Names "LicenseRef-scancode-…" by what they are, made by `npm run licenses` from ScanCode's licenses (© nexB Inc. and
 * others, CC-BY-4.0): Commercial and Proprietary Free → proprietary; Source-available → source-available, or
 * non-commercial where the name says so.
 */
export const RESTRICTED_TABLE = {
  proprietary: `
a-star-logic-memoire-temp aardvark-py-2014 abrms acki-nacki-node-2024-10-04 acm-sla acroname-bdk acter-psl-1.0
activepieces-enterprise-2023 activestate-community activestate-community-2012 activestate-komodo-edit activision-eula
actuate-birt-ihub-ftype-sla adaptec-downloadable adaptec-eula adcolony-tos-2022 addthis-mobile-sdk-1.0 adi-bsd-2011
adi-bsd-2017 adobe-acrobat-reader-eula adobe-air-sdk adobe-air-sdk-2014 adobe-color-profile-bundling
adobe-color-profile-license adobe-dng-sdk adobe-eula adobe-flash-player-eula-21.0 adobe-flex-4-sdk adobe-flex-sdk
adobe-general-tou adobe-indesign-sdk adobe-postscript affine-ee-2023 ag-grid-enterprise agentxpp agere-sla
ago-private-1.0 alasir aldor-public-2.0 altova-eula amazon-redshift-jdbc amazon-sl amd-linux-firmware
amd-linux-firmware-export amlogic-linux-firmware amplication-ee-2022 anaconda-tos-2024-03-30 android-sdk-2009
android-sdk-2012 android-sdk-2021 android-sdk-license android-sdk-preview-2015 apl-1.1 appfire-eula
apple-academic-lisa-os-3.1 apple-mfi-license appsflyer-framework arachni-psl-1.0 arm-cortex-mx ascender-eula
ascender-web-fonts ati-eula atlassian-marketplace-tou atmel-firmware atmel-linux-firmware atmel-microcontroller
autodesk-3d-sft-3.0 autoit-eula autosar-proprietary avdpro-2023-10-30 aws-ip-2021 baserow-ee-2019 baserow-pe-2019
bear-blog-2.0 berryai-2024 bigcode-open-rail-m-v1 bigscience-open-rail-m bigscience-open-rail-m2 bigscience-rail-1.0
bilibili-model-ula-2025-09-09 binary-linux-firmware binary-linux-firmware-patent bittorrent-eula bloomberg-blpapi
bpel4ws-spec broadcom-commercial broadcom-confidential broadcom-linux-firmware broadcom-proprietary
broadcom-raspberry-pi broadcom-standard-terms broadcom-unpublished-source broadcom-wiced broadleaf-fair-use bugsense-sdk
cadence-linux-firmware camunda-1.0 canonical-iprights-2015 cavium-linux-firmware cc-devnations-2.0
cc-nc-sampling-plus-1.0 cc-sampling-1.0 cc-sampling-plus-1.0 ccg-research-academic chameleon-research-2024 charmpp-2019
charmpp-converse-2017 chartdirector-6.0 chelsio-linux-firmware christopher-velazquez clearthought-2.0 cloudera-express
cmigemo cockroachdb-2024-10-01 codexia com-oreilly-servlet commercial-license commercial-option concursive-pl-1.0
cooperative-non-violent-4.0 cooperative-non-violent-6.0 cooperative-non-violent-7.0 corporate-accountability-1.1
couchbase-community couchbase-enterprise crapl-0.1 crashlytics-agreement-2018 crunchbase-data-2019-12-17
ctl-linux-firmware cubiware-software-1.0 cvwl cypress-linux-firmware databricks-db databricks-dbx-2021 day-spec dbad
defold-1.0 diffgram-dlv2 digia-qt-commercial digia-qt-preview do-no-harm-0.1 dosa-1.0 duende-sla-2022 dynarch-developer
ecl-gcl-2019 eclipse-tck-1.1 ecma-patent-coc-0 ecma-patent-coc-1 ecma-patent-coc-2 ecma-standard-copyright-2024 efsl-1.0
efsl-2.0 egrappler ej-technologies-eula elixir-trademark-policy embedthis-evaluation embedthis-tou-2022
epson-avasys-pl-2008 epson-linux-sla-2023 eqvsl-1.0 esri esri-devkit examdiff exaone-ai-model-1.1-nc
excelsior-jet-runtime fabric-agreement-2017 facebook-nuclide facebook-software-license fair-ai-public-1.0-sd
falcon-2-11b-1.0 fancyzoom fido-metadata-ut-3.00 first-works-appreciative-1.2 flex2sdk flowcrypt-1.0 flowcrypt-1.1
flowcrypt-1.2 flux-1-nc foobar2000 froala-owdl-1.0 ftdi ftpbean futo-sfl-1.0 futo-sfl-1.1 futo-sfl-1.1-kb
gatling-highcharts gaussian-splatting-2024 gco-v3.0 gemini-api-additional-tos-2025 gemma-pup-2024-02-21
gemma-tou-2024-04-01 gemma-tou-2025-03-24 generic-amiwm genivia-gsoap geogebra-ncla-2022 github-codeql-terms-2020
gitlab-ee gitleaks-action-eula gitpod-self-hosted-free-2020 goahead google-analytics-tos google-analytics-tos-2015
google-analytics-tos-2016 google-analytics-tos-2019 google-apis-tos-2021 google-maps-tos-2018-02-07
google-maps-tos-2018-05-01 google-maps-tos-2018-06-07 google-maps-tos-2018-07-09 google-maps-tos-2018-07-19
google-maps-tos-2018-10-01 google-maps-tos-2018-10-31 google-maps-tos-2019-05-02 google-maps-tos-2019-11-21
google-maps-tos-2020-04-02 google-maps-tos-2020-04-27 google-maps-tos-2020-05-06 google-ml-kit-tos-2022
google-playcore-sdk-tos-2020 google-tos-2013 google-tos-2014 google-tos-2017 google-tos-2019 google-tos-2020
gradle-enterprise-sla-2022-11- gradle-tou-2022-01-13 gsap-standard-no-charge-2025 gumroad-cl-1.0 gutenberg-2020
hauppauge-firmware-eula hauppauge-firmware-oem helios-eula helix here-proprietary hessla hp hp-enterprise-eula
hp-proliant-essentials hp-software-eula hp-ux-java hp-ux-jre huggingface-tos-20220915 hxd hyperclova-x-seed-2025
ibm-data-server-2011 ibm-developerworks-community ibm-employee-written ibm-jre infonode-1.1 inria-compcert inria-icesl
inria-zelus intel intel-bcl intel-code-samples intel-confidential intel-firmware intel-master-eula-sw-dev-2016
intel-material intel-mcu-2018 intel-microcode intel-sample-source-code-2015 intel-scl iozone iptc-2006 irfanview-eula
iso-recorder isotope-cla itc-eula itunes java-research-1.5 java-research-1.6 jboss-eula jetbrains-purchase-terms
jetbrains-toolbox-oss-3 jgraph-general jide-sla jmagnetic joinbase-cela-2022 joplin-server-personal-v1 jrunner jsel-2.0
jsr-107-jcache-spec jsr-107-jcache-spec-2013 katharos-0.1.0 katharos-0.2.0 keep-ee-2024 keypirinha
kfgqpc-uthmanic-script-hafs kreative-relay-fonts-free-1.2f kubesphere-osl-2024 la-opt-nxp-v51-2023 larabie lavantech
leap-motion-sdk-2019 lens-tos-2023 librato-exception liferay-ee liferay-marketplace-tos linotype-eula
llama-2-license-2023 llama-3.1-license-2024 llama-3.2-license-2024 llama-3.3-license-2024 llama-4-cla-2025
llama-4-license-2025 llama-license-2023 lontium-linux-firmware lsi-proprietary-eula lumisoft-mail-server luxi
lyubinskiy-dropdown lyubinskiy-popup-window mapbox-tos-2021 mapbox-tos-2024 marvell-firmware marvell-firmware-2019
max-mojo-community-20240828 mcafee-tou mcrae-pl-4-r53 mdl-2021 mediatek-firmware mediatek-no-warranty
mediatek-proprietary-2005 mediatek-proprietary-2008 mediatek-proprietary-2010 mediatek-proprietary-2016
mediatek-proprietary-2020 melange menuet64-2024 metageek-inssider-eula microchip-enc28j60-2009 microchip-linux-firmware
microchip-pk2cmd-2009 microchip-products-2018 microsoft-windows-rally-devkit mit-kyle-restrictions mit-proprietary
moxa-linux-firmware mpeg-7 ms-api-code-pack-net ms-asp-net-ajax-supp-terms ms-asp-net-mvc3 ms-asp-net-mvc4
ms-asp-net-mvc4-extensions ms-asp-net-software ms-asp-net-tools-pre-release ms-asp-net-web-optimization
ms-asp-net-web-pages-2 ms-asp-net-web-pages-templates ms-azure-data-studio ms-azure-rtos-2020-05 ms-azure-rtos-2020-07
ms-azure-rtos-2023-05 ms-azure-spatialanchors-2.9.0 ms-capicom ms-container-eula ms-control-spy-2.0 ms-data-tier-af-2022
ms-dev-services-2018-06 ms-dev-services-agreement ms-device-emulator-3.0 ms-direct3d-d3d120n7-1.1.0 ms-directx-sdk-eula
ms-directx-sdk-eula-2020 ms-dxsdk-d3dx-9.29.952.3 ms-edge-devtools-2022 ms-edge-webview2 ms-edge-webview2-fixed
ms-enterprise-library-eula ms-entity-framework-4.1 ms-entity-framework-5 ms-eula-win-script-host
ms-exchange-srv-2010-sp2-sdk ms-iis-container-eula-2020 ms-ilmerge ms-invisible-eula-1.0 ms-jdbc-driver-40-sql-server
ms-jdbc-driver-41-sql-server ms-jdbc-driver-60-sql-server ms-kinext-win-sdk ms-limited-community ms-msn-webgrease
ms-net-framework-4-supp-terms ms-net-framework-deployment ms-net-library ms-net-library-2016-05 ms-net-library-2018-11
ms-net-library-2019-06 ms-net-library-2020-09 ms-nt-resource-kit ms-nuget ms-nuget-package-manager
ms-office-extensible-file ms-office-system-programs-eula ms-platform-sdk ms-pre-release-sla-2023
ms-programsynthesis-7.22.0 ms-python-vscode-pylance-2021 ms-reactive-extensions-eula ms-refl ms-remote-ndis-usb-kit
ms-research-license-terms ms-research-shared-source ms-rndis ms-rsl ms-silverlight-3 ms-sql-server-compact-4.0
ms-sql-server-data-tools ms-sysinternals-sla ms-testplatform-17.0.0 ms-ttf-eula ms-typescript-msbuild-4.1.4
ms-visual-2008-runtime ms-visual-2010-runtime ms-visual-2015-sdk ms-visual-cpp-2015-runtime ms-visual-studio-2017
ms-visual-studio-2017-tools ms-visual-studio-code ms-visual-studio-code-2018 ms-visual-studio-code-2022
ms-vs-addons-ext-17.2.0 ms-web-developer-tools-1.0 ms-win-container-eula-2020 ms-win-sdk-server-2008-net-3.5
ms-windows-driver-kit ms-windows-identity-foundation ms-windows-os-2018 ms-windows-sdk-win10 ms-windows-sdk-win10-net-6
ms-windows-sdk-win7-net-4 ms-windows-server-2003-ddk ms-windows-server-2003-sdk ms-xamarin-uitest3.2.0 ms-xml-core-4.0
msdn-magazine-sample-code-2007 msppl mstar-2007 mstar-2012 mtx-licensing-statement mui-x-eula-2024 mut-license
mxparser-dual-2024-05-19 n8n-ee-2022 nanoporetech-public-1.0 ncsa-httpd-1995 nero-eula netapp-sdk-aug2020 netdata-ncul1
netronome-firmware new-relic new-relic-1.0 nexb-eula-saas-1.1.0 nexb-ssla-1.1.0 non-violent-4.0 non-violent-7.0
northwoods-evaluation-2024 northwoods-sla-2021 northwoods-sla-2024 nucleusicons-eula numerical-recipes-notice
nvidia-apex-sdk-eula-2011 nvidia-cuda-supplement-2020 nvidia-dlc-2021 nvidia-isaac-eula-2019.1
nvidia-model-training-2025 nvidia-nccl-sla-2016 nvidia-ngx-eula-2019 nvidia-open-model-2025-04-28 nvidia-sdk-12.8
nvidia-sdk-eula-v0.11 nvidia-video-codec-agreement nxp-firmware-patent nxp-linux-firmware nxp-mc-firmware
nxp-microctl-proprietary nxp-warranty-disclaimer oasis-ipr-2013 oasis-ipr-policy-2014 obsidian-tos-2025 ocamlpro-nc-v1
ocb-non-military-2013 ocb-open-source-2013 ocb-patent-openssl-2013 oculus-sdk-2020 oculus-sdk-3.5 odb-cpl odb-fpl
odin-2000 odoo-eel-1.0 odoo-pl-1.0 ofrak-community-1.1 ofrak-pro-1.0 ogc-document-2020 oknosoft-2021 omg-bpmn-2.0
ooura-2001 open-webui-2025 openai-tou-20230314 openai-tou-20241211 opencarp-1.0 opennetcf-shared-source openvpn-as-eula
opera-eula-2018 opera-eula-eea-2018 opera-widget-1.0 oracle-bcl-java-platform-2013 oracle-bcl-java-platform-2017
oracle-bcl-javaee oracle-bcl-javase-javafx-2012 oracle-bcl-javase-javafx-2013 oracle-bcl-jsse-1.0.3
oracle-commercial-db-11g2 oracle-devtools-vsnet-dev oracle-entitlement-05-15 oracle-free-2018 oracle-gftc-2023-06-12
oracle-java-ee-sdk-2010 oracle-master-agreement oracle-nftc-2021 oracle-otn-javase-2019 oracle-sql-developer
oracle-vb-puel-12 oracle-web-sites-tou os-maintenance-fee-eula os4d-1.1-apache-2.0 osgi-spec-2.0 ossn-3.0 osvdb
otn-dev-dist otn-dev-dist-2009 otn-dev-dist-2014 otn-dev-dist-2016 otn-early-adopter-2018 otn-early-adopter-development
otn-standard-2014-09 otnla-2016-11-30 owal-1.0 oxygen-xml-dev-eula-2025 oxygen-xml-webhelp-eula paint-net
passive-aggressive pdf-creator-pilot pfe-proprietary-notice pftus-1.1 phaser-academic phaser-ccp4 phaser-phenix
philips-proprietary-notice2000 pivotal-tou playground-v2-community pml-2020 polyform-strict-1.0.0 postman-tos-2024
powervr-tools-software-eula proconx-modbus-rev4 proprietary proprietary-license prosperity-1.0.1 psion-s3aemul
psion-siemul psion-wrkaemul qaplug qca-linux-firmware qca-technology qlogic-firmware qt-commercial-1.1
qt-commercial-agreement-4.4.1 qti-linux-firmware quicktime quin-street qwen-2024 ralink-firmware rar-winrar-eula
rcsl-2.0 rcsl-3.0 realm-platform-extension-2017 red-hat-logos red-hat-trademarks research-disclaimer
responsible-ai-source-1.0 responsible-ai-source-1.1 retentioneering-2023 retype-3.7.0 rh-standard-eula-2019
rh-ubi-eula-2019 rockchip-proprietary-2019 rockchip-proprietary-2022 rockchip-proprietary-2023 rocket-master-terms-2022
rogue-wave root-cert-3.0 rsa-proprietary rubyencoder-commercial rubyencoder-loader rwth-returnn-2024 s-lab-1.0
safecopy-eula salesforce-ai-aup-2025 salesforce-ai-ethics-2025 salesforce-au-external-2025 salesforcesans-font
san-francisco-font sandeep saxix-mit scilab-en scilab-fr scola-en scola-fr script-nikhilk scrub selv1 semaphore-ee-2025
semgrep-rules-1.0 sencha-commercial sencha-commercial-3.17 sencha-commercial-3.9 shavlik-eula shopify-2024
siesta-academic-individuals siesta-computer-centres silicon-image-2007 slint-commercial-2.0 slysoft-eula
smartlabs-freeware smsc-non-commercial-2012 snmp4j-smi snort-subscriber-rules-3.1 snowplow-cla-1.0 snowplow-lula-1.0
snowplow-person-academic-1.0 softerra-ldap-browser-eula solace-software-eula-2020 sourcegraph-enterprise-2018 spark-jive
splunk-3pp-eula splunk-mint-tos-2018 splunk-sla squeak srgb st-mcd-2.0 stability-ai-community-2024
stability-ai-nc-2023-12-06 stable-diffusion-2022-08-22 statamic-2022 stmicro-linux-firmware sun-bcl-11-06 sun-bcl-11-07
sun-bcl-11-08 sun-bcl-j2re-1.2.x sun-bcl-j2re-1.4.2 sun-bcl-j2re-1.4.x sun-bcl-j2re-5.0 sun-bcl-java-servlet-imp-2.1.1
sun-bcl-javahelp sun-bcl-jimi-sdk sun-bcl-jre6 sun-bcl-jsmq sun-bcl-opendmk sun-bcl-openjdk sun-bcl-sdk-1.3
sun-bcl-sdk-1.4.2 sun-bcl-sdk-5.0 sun-bcl-sdk-6.0 sun-bcl-web-start sun-cc-pp-1.0 sun-communications-api
sun-ejb-spec-2.1 sun-ejb-spec-3.0 sun-entitlement-03-15 sun-entitlement-jaf sun-glassfish sun-iiop
sun-java-transaction-api sun-java-web-services-dev-1.6 sun-javamail sun-jdl-jai-1.1.x sun-jsr-spec-04-2006
sun-jta-spec-1.0.1 sun-jta-spec-1.0.1b sun-project-x sun-prop-non-commercial sun-proprietary-jdk sun-sdk-spec-1.1
t-engine-public t-license-1.0 t-license-2.0 t-license-2.1 t-license-2.2 t-license-amp-t-kernel t-license-amp-tkse
t-license-smp-t-kernel t-license-smp-tkse t-license-tkse taligent-jdk tanuki-development tanuki-maintenance
teamdev-services teleport-ce-2024 telerik-eula tenable-nessus ti-broadband-apps ti-linux-firmware ti-restricted
tizen-sdk tongyi-qianwen-2023 trainy-1.0 treeview-developer treeview-distributor treeware-option-2 trendmicro-cl-1.0
triptracker trustonic-proprietary-2013 unpublished-source uofu-rfpl vaadin-cvdl-4.0 vanderbilt-sla-1.0 verisign
vicomsoft-software vitesse-prop vnc-viewer-ios volla-1.0 vs10x-code-map vuforia-2013-07-29 vvvvvv-scl-1.0
whosonfirst-license wifi-alliance wince-50-shared-source windriver-commercial winidea-sdk-2025 wink winzip-eula
winzip-self-extractor xceed-community-2021 xming xmos-commercial-2017 xmos-public-1 yahoo-browserplus-eula
yahoo-messenger-eula yolo-1.0 yolo-2.0 zapatec-calendar zendesk-appdev-api-2022 zhorn-stickies zipeg
ziplist5-geocode-dup-addendum ziplist5-geocode-enterprise ziplist5-geocode-workstation zugferd-datenformat-2.2.0
`,
  'source-available': `
asal-1.0 atmosphere-0.4 avsystem-5-clause bapl-1.0 beegfs-eula-2024 bitwarden-1.0 bsl-1.0 cc-nd-1.0 cockroach
confluent-community-1.0 deepseek-la-1.0 dgraph-cla elastic-license-2018 fair-source-0.9 fcl-1.0-apache-2.0 fcl-1.0-mit
fsl-1.0-apache-2.0 fsl-1.0-mit gretelai-sal-1.0 hazelcast-community-1.0 hfoil-1.0 hugo ltxv-owl-2025-04-17
ltxv-owl-2025-05-05 mattermost-sal-2024 moderne-sala-2024 mov-ai-1.0 nxlog-public-license-1.0 octl-0.21 open-aleph-1.0
pipedream-sal-1.0 plural-20211124 polyform-defensive-1.0.0 polyform-free-trial-1.0.0 polyform-internal-use-1.0.0
polyform-perimeter-1.0.0 polyform-shield-1.0.0 quadratic-sal-2024 redis-source-available-1.0 redpanda-community-la
rsalv2 scylladb-sla-1.0 semgrep-registry sonar-sal-1.0 tencent-hunyuan-3d-2.0-cla tsl-2018 tsl-2020 unrar-v3
wrox-download zeebe-community-1.0 zeebe-community-1.1
`,
  'non-commercial': `
cc-by-nc-nd-2.0-at cc-by-nc-nd-2.0-au cc-by-nc-sa-3.0-us cc-nc-1.0 onezoom-np-sal-v1 prosperity-2.0 prosperity-3.0
`,
} as const;
